#include "helpers/care_pdf/cells.hpp"

#include <algorithm>

#include "helpers/care_pdf/tag.hpp"

namespace care_pdf {

CellsPiece::CellsPiece(std::vector<Cell> cells, const Look& look) : cells_(std::move(cells)), look_(look) {
  std::size_t count = 1;
  for (const Cell& cell : cells_) count = std::max(count, cell.text.size());
  lines_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (const Cell& cell : cells_) {
      const std::size_t own = line_of(cell, i);
      if (own >= cell.text.size()) continue;
      lines_[i].above = std::max(lines_[i].above, cell.text.line(own).above);
      lines_[i].below = std::max(lines_[i].below, cell.text.line(own).below);
    }
  }
}

std::size_t CellsPiece::line_of(const Cell& cell, std::size_t line) const {
  const std::size_t skipped = look_.at_the_foot ? lines_.size() - cell.text.size() : 0;
  return line < skipped ? cell.text.size() : line - skipped;
}

double CellsPiece::height(std::size_t line) const {
  return lines_[line].above + lines_[line].below + (line == 0 ? look_.above : 0) +
         (line + 1 == size() ? look_.below : 0);
}

void CellsPiece::draw_cell(cairo_t* cairo, const Cell& cell, std::size_t first, std::size_t last, double top) const {
  const Tag tag(cairo, cell.tag);
  double y = top;
  for (std::size_t i = first; i < last; ++i) {
    const double base = y + (i == 0 ? look_.above : 0) + lines_[i].above;
    const std::size_t own = line_of(cell, i);
    if (own < cell.text.size()) cell.text.draw(cairo, own, cell.left, base, cell.width, cell.align);
    y += height(i);
  }
}

void CellsPiece::draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const {
  double bottom = top;
  for (std::size_t i = first; i < last; ++i) bottom += height(i);
  const auto rule = [&](Rule kind, double y) {
    if (kind != Rule::none) draw_rule(cairo, look_.rule_left, y, look_.rule_width, kind == Rule::strong);
  };
  if (first == 0) rule(look_.rule_above, top);
  if (last == size()) rule(look_.rule_below, bottom);
  const Tag tag(cairo, look_.tag);
  for (const Cell& cell : cells_) draw_cell(cairo, cell, first, last, top);
}

}  // namespace care_pdf
