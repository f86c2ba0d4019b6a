#include "helpers/care_pdf/letterhead.hpp"

#include <algorithm>

#include "helpers/care_pdf/page.hpp"
#include "helpers/care_pdf/tag.hpp"

namespace care_pdf {
namespace {

constexpr double kTop = 17 * kMillimetre;
constexpr double kRightColumn = 52 * kMillimetre;
constexpr double kLogoWidth = 50 * kMillimetre;
constexpr double kLogoHeight = 18 * kMillimetre;

// A window of 35 by 90 mm, 20 mm from the left and from the bottom of an envelope of 110 by 220 mm (ISO DL), shows of a
// page folded in three what lies between 55 and 79 mm from its top, however it slides.
constexpr double kWindowTop = 55 * kMillimetre;
constexpr double kToBody = 11 * kMillimetre;

double height_of(const std::vector<SetText>& texts) {
  double height = 0;
  for (const SetText& text : texts) height += text.height();
  return height;
}

}  // namespace

Letterhead::Letterhead(const Sheet& sheet, const Column& column, const Typesetter& type) {
  right_ = {column.left + column.width - kRightColumn, kRightColumn};
  left_ = {column.left, column.width - kRightColumn - 8 * kMillimetre};
  double logo_height = 0;
  if (!sheet.logo.bytes.empty()) {
    logo_ = picture_of(sheet.logo);
    const double width = cairo_image_surface_get_width(logo_.get());
    const double height = cairo_image_surface_get_height(logo_.get());
    logo_scale_ = std::min({kLogoWidth / width, kLogoHeight / height, 1.0});
    logo_height = height * logo_scale_;
  }
  for (const std::string& line : sheet.letterhead) {
    const bool first = &line == &sheet.letterhead.front();
    if (first && !logo_) {
      name_.push_back(type.set(line, Style::name, left_.width));
    } else {
      writer_.push_back(type.set(line, first ? Style::strong : Style::small, right_.width));
    }
  }
  for (const std::string& line : sheet.to) to_.push_back(type.set(line, Style::body, left_.width));

  bottom_ = kTop + std::max({logo_height, height_of(name_), height_of(writer_)});
  if (!to_.empty()) bottom_ = std::max(bottom_, kWindowTop + height_of(to_));
  if (logo_ || !name_.empty() || !writer_.empty() || !to_.empty()) bottom_ += kToBody;
}

void Letterhead::draw_lines(cairo_t* cairo, const Texts& texts, const Column& column, double top) const {
  if (texts.empty()) return;
  const Tag tag(cairo, "P");
  for (const SetText& text : texts) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      text.draw(cairo, i, column.left, top + text.line(i).above, column.width, Align::left);
      top += text.line(i).height();
    }
  }
}

void Letterhead::draw_logo(cairo_t* cairo) const {
  if (!logo_) return;
  const Tag tag(cairo, "Figure");
  cairo_save(cairo);
  cairo_translate(cairo, left_.left, kTop);
  cairo_scale(cairo, logo_scale_, logo_scale_);
  cairo_set_source_surface(cairo, logo_.get(), 0, 0);
  // Filled, not painted: cairo 1.16 takes a paint to cover the page, and forgets the tags that are open.
  cairo_rectangle(cairo, 0, 0, cairo_image_surface_get_width(logo_.get()), cairo_image_surface_get_height(logo_.get()));
  cairo_fill(cairo);
  cairo_restore(cairo);
}

void Letterhead::draw(cairo_t* cairo) const {
  draw_logo(cairo);
  draw_lines(cairo, name_, left_, kTop);
  draw_lines(cairo, writer_, right_, kTop);
  draw_lines(cairo, to_, left_, kWindowTop);
}

}  // namespace care_pdf
