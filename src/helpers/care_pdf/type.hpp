#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace care_pdf {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

/// The few ways in which a document speaks, and no more.
enum class Style { title, subtitle, name, heading, body, strong, small, label };

enum class Align { left, right };

/// All lengths are in points, 1/72 of an inch.
struct Line {
  PangoLayoutLine* line = nullptr;
  double above = 0;  ///< from its top to the line that letters stand on
  double below = 0;
  double width = 0;
  bool from_the_right = false;  ///< Arabic, Hebrew
  double height() const { return above + below; }
};

/// A text set in lines of some width; words that are longer than a line are broken. An empty text has no lines.
class SetText {
 public:
  SetText() = default;
  SetText(PangoContext* context, const std::string& text, Style style, double width);

  std::size_t size() const { return lines_.size(); }
  const Line& line(std::size_t i) const { return lines_[i]; }
  double height() const;
  double width() const;  ///< of its longest line

  /// Draws a line whose letters stand at `base`, between `left` and `left + width`.
  void draw(cairo_t* cairo, std::size_t i, double left, double base, double width, Align align) const;

 private:
  Object<PangoLayout> layout_;
  std::vector<Line> lines_;
  Style style_ = Style::body;
};

/// Sets texts in one language, with the fonts that fontconfig finds.
class Typesetter {
 public:
  /// Throws helpers::DataError where no font is installed.
  explicit Typesetter(const std::string& language);

  SetText set(const std::string& text, Style style, double width) const { return {context_.get(), text, style, width}; }

  /// How wide the text is on one line, and its longest word.
  double width_of(const std::string& text, Style style) const;
  double longest_word(const std::string& text, Style style) const;

 private:
  Object<PangoFontMap> fonts_;
  Object<PangoContext> context_;
};

/// Grey for what is quiet, thin rules; nearly black for the rest.
void set_ink(cairo_t* cairo);
void set_quiet_ink(cairo_t* cairo);

/// A thin line across; `strong` ones are darker.
void draw_rule(cairo_t* cairo, double left, double y, double width, bool strong = false);

}  // namespace care_pdf
