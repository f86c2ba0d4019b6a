#pragma once

#include "helpers/care_pdf/flow.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// A paragraph, of which neither the first line nor the last one stands alone on a page, or a heading, which stays
/// whole.
class TextPiece : public Piece {
 public:
  TextPiece(SetText text, double left, double width, const char* tag, Align align = Align::left)
      : text_(std::move(text)), left_(left), width_(width), tag_(tag), align_(align) {}

  std::size_t size() const override { return text_.size(); }
  double height(std::size_t line) const override { return text_.line(line).height(); }
  Hold before(std::size_t line) const override;
  void draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const override;

 private:
  SetText text_;
  double left_;
  double width_;
  const char* tag_;
  Align align_;
};

}  // namespace care_pdf
