#include "helpers/care_pdf/type.hpp"

#include <algorithm>
#include <cstdint>

#include "helpers/data_error.hpp"

namespace care_pdf {
namespace {

/// Metric twins of Arial and Helvetica first: they are on every Debian system that has fonts-liberation.
constexpr const char* kFamilies = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif";
constexpr double kEndless = 1'000'000;

struct Shape {
  double size;   ///< of the letters
  double pitch;  ///< from line to line
  bool bold;
  bool quiet;
};

Shape shape_of(Style style) {
  switch (style) {
    case Style::title:
      return {19, 24, true, false};
    case Style::subtitle:
      return {9.5, 14, false, true};
    case Style::name:
      return {14, 18, true, false};
    case Style::heading:
      return {11, 15, true, false};
    case Style::body:
      return {9.5, 13.75, false, false};
    case Style::strong:
      return {9.5, 13.75, true, false};
    case Style::small:
      return {8, 11.25, false, true};
    case Style::label:
      return {8, 13.75, false, true};
  }
  return {9.5, 13.75, false, false};
}

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

Object<PangoLayout> layout_of(PangoContext* context, const std::string& text, Style style, double width) {
  const Shape shape = shape_of(style);
  const std::unique_ptr<PangoFontDescription, FreeFont> font(pango_font_description_from_string(kFamilies));
  pango_font_description_set_size(font.get(), static_cast<int>(shape.size * PANGO_SCALE));
  pango_font_description_set_weight(font.get(), shape.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  const std::unique_ptr<PangoAttrList, FreeAttributes> attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));  // figures below one another
  Object<PangoLayout> layout(pango_layout_new(context));
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (width < kEndless) pango_layout_set_width(layout.get(), std::max(1, static_cast<int>(width * PANGO_SCALE)));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double in_points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

/// At least as high as the style's pitch; higher where letters of another font need it.
Line measured(PangoLayoutLine* line, Style style) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  const double ascent = in_points(PANGO_ASCENT(logical));
  const double descent = in_points(PANGO_DESCENT(logical));
  const double lead = std::max(0.0, shape_of(style).pitch - ascent - descent);
  const bool from_the_right = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
  return {line, ascent + lead / 2, descent + lead / 2, in_points(logical.width), from_the_right};
}

}  // namespace

SetText::SetText(PangoContext* context, const std::string& text, Style style, double width) : style_(style) {
  if (text.empty()) return;
  layout_ = layout_of(context, text, style, width);
  const int count = pango_layout_get_line_count(layout_.get());
  for (int i = 0; i < count; ++i) {
    lines_.push_back(measured(pango_layout_get_line_readonly(layout_.get(), i), style));
  }
}

double SetText::height() const {
  double height = 0;
  for (const Line& line : lines_) height += line.height();
  return height;
}

double SetText::width() const {
  double width = 0;
  for (const Line& line : lines_) width = std::max(width, line.width);
  return width;
}

void SetText::draw(cairo_t* cairo, std::size_t i, double left, double base, double width, Align align) const {
  const Line& line = lines_[i];
  if (shape_of(style_).quiet) {
    set_quiet_ink(cairo);
  } else {
    set_ink(cairo);
  }
  const bool to_the_right = align == Align::right || line.from_the_right;
  cairo_move_to(cairo, to_the_right ? left + width - line.width : left, base);
  pango_cairo_show_layout_line(cairo, line.line);
}

Typesetter::Typesetter(const std::string& language) : fonts_(pango_cairo_font_map_new()) {
  // Text is measured in points, 72 to the inch, and letters stand where they belong, not on a screen's pixels.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), 72);
  context_.reset(pango_font_map_create_context(fonts_.get()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
  const std::unique_ptr<PangoFontDescription, FreeFont> wanted(pango_font_description_from_string(kFamilies));
  const Object<PangoFont> found(pango_font_map_load_font(fonts_.get(), context_.get(), wanted.get()));
  if (!found) throw helpers::DataError("no font is installed: a PDF needs one, such as those of fonts-liberation");
}

double Typesetter::width_of(const std::string& text, Style style) const { return set(text, style, kEndless).width(); }

double Typesetter::longest_word(const std::string& text, Style style) const {
  double longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    longest = std::max(longest, width_of(text.substr(at, end - at), style));
    at = end + 1;
  }
  return longest;
}

void set_ink(cairo_t* cairo) { cairo_set_source_rgb(cairo, 0.086, 0.098, 0.114); }

void set_quiet_ink(cairo_t* cairo) { cairo_set_source_rgb(cairo, 0.333, 0.365, 0.404); }

void draw_rule(cairo_t* cairo, double left, double y, double width, bool strong) {
  if (strong) {
    cairo_set_source_rgb(cairo, 0.45, 0.48, 0.52);
  } else {
    cairo_set_source_rgb(cairo, 0.82, 0.84, 0.86);
  }
  cairo_set_line_width(cairo, strong ? 0.75 : 0.5);
  cairo_move_to(cairo, left, y);
  cairo_line_to(cairo, left + width, y);
  cairo_stroke(cairo);
}

}  // namespace care_pdf
