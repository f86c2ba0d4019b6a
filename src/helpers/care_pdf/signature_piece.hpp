#pragma once

#include <vector>

#include "helpers/care_pdf/flow.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// Lines to write on, side by side, each with its label below.
class SignaturePiece : public Piece {
 public:
  SignaturePiece(const Typesetter& type, const std::vector<std::string>& labels, double left, double width);

  std::size_t size() const override { return 1; }
  double height(std::size_t) const override;
  Hold before(std::size_t) const override { return Hold::tight; }
  void draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const override;

 private:
  std::vector<SetText> labels_;
  double left_;
  double line_width_;
};

}  // namespace care_pdf
