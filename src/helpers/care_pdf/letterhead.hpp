#pragma once

#include "helpers/care_pdf/picture.hpp"
#include "helpers/care_pdf/sheet.hpp"
#include "helpers/care_pdf/table.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// The head of the first page: logo or name at the left, the writer's lines at the right, the reader's address where
/// the left window of a DL envelope shows it.
class Letterhead {
 public:
  Letterhead(const Sheet& sheet, const Column& column, const Typesetter& type);

  /// Where the body may begin.
  double bottom() const { return bottom_; }
  void draw(cairo_t* cairo) const;

 private:
  using Texts = std::vector<SetText>;

  void draw_lines(cairo_t* cairo, const Texts& texts, const Column& column, double top) const;
  void draw_logo(cairo_t* cairo) const;

  Column left_;
  Column right_;
  Surface logo_;
  double logo_scale_ = 1;
  Texts name_;
  Texts writer_;
  Texts to_;
  double bottom_ = 0;
};

}  // namespace care_pdf
