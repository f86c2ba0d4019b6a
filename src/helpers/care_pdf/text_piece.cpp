#include "helpers/care_pdf/text_piece.hpp"

#include "helpers/care_pdf/tag.hpp"

namespace care_pdf {

Hold TextPiece::before(std::size_t line) const {
  const bool is_heading = tag_[0] == 'H';
  return is_heading || line == 1 || line + 1 == size() ? Hold::tight : Hold::free;
}

void TextPiece::draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const {
  const Tag tag(cairo, tag_);
  double y = top;
  for (std::size_t i = first; i < last; ++i) {
    text_.draw(cairo, i, left_, y + text_.line(i).above, width_, align_);
    y += text_.line(i).height();
  }
}

}  // namespace care_pdf
