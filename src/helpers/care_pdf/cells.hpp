#pragma once

#include <vector>

#include "helpers/care_pdf/flow.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// Texts side by side, with a thin line above or below where one is wanted: a row of a table, an item of a list with
/// its mark. Where it is split across pages, all its cells go on on the next one.
class CellsPiece : public Piece {
 public:
  struct Cell {
    SetText text;
    double left = 0;
    double width = 0;
    Align align = Align::left;
    const char* tag = "TD";
  };
  enum class Rule { none, thin, strong };
  struct Look {
    const char* tag = "TR";
    double above = 0;  ///< padding
    double below = 0;
    Rule rule_above = Rule::none;
    Rule rule_below = Rule::none;
    double rule_left = 0;
    double rule_width = 0;
    bool at_the_foot = false;  ///< shorter cells end where the longest does
  };

  CellsPiece(std::vector<Cell> cells, const Look& look);

  std::size_t size() const override { return lines_.size(); }
  double height(std::size_t line) const override;
  Hold before(std::size_t) const override { return Hold::together; }
  void draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const override;

 private:
  struct Strip {
    double above = 0;
    double below = 0;
  };

  /// The line of a cell that stands in this line of the row; its size where none does.
  std::size_t line_of(const Cell& cell, std::size_t line) const;
  void draw_cell(cairo_t* cairo, const Cell& cell, std::size_t first, std::size_t last, double top) const;

  std::vector<Cell> cells_;
  Look look_;
  std::vector<Strip> lines_;
};

}  // namespace care_pdf
