#include "helpers/care_pdf/table.hpp"

#include <algorithm>
#include <numeric>

#include "helpers/care_pdf/cells.hpp"

namespace care_pdf {
namespace {

constexpr double kGap = 14;          // between columns
constexpr double kGoodFirst = 170;   // for which the other columns fold, between words
constexpr double kLeastFirst = 60;   // for which they break their words, too
constexpr double kAmpleFirst = 0.4;  // of the width: what is beyond it and its longest cell, the others share
constexpr double kPadding = 3.75;    // above and below a row
constexpr double kSumPadding = 1.25;

using Cell = CellsPiece::Cell;
using Look = CellsPiece::Look;
using Rule = CellsPiece::Rule;

struct ColumnWidth {
  double wanted = 1;  ///< its longest cell
  double least = 1;   ///< its longest word
};

/// Takes the room that is too much from the widest, down to what each needs at least.
void narrow(std::vector<ColumnWidth>& columns, double room) {
  for (std::size_t turn = 0; turn < columns.size(); ++turn) {
    const double all = std::accumulate(columns.begin() + 1, columns.end(), 0.0,
                                       [](double sum, const ColumnWidth& each) { return sum + each.wanted; });
    const auto widest = std::max_element(columns.begin() + 1, columns.end(), [](auto& one, auto& other) {
      return one.wanted - one.least < other.wanted - other.least;
    });
    if (widest == columns.end() || all <= room) return;
    widest->wanted = std::max(widest->least, widest->wanted - (all - room));
  }
}

/// Shares out what the first column would have beyond what is ample for it, so that short tables do not fall apart.
void widen(std::vector<ColumnWidth>& columns, double room, double ample) {
  for (std::size_t i = 1; i < columns.size(); ++i) room -= columns[i].wanted;
  if (room <= ample) return;
  const double more = (room - ample) / static_cast<double>(columns.size());
  for (ColumnWidth& each : columns) each.wanted += more;
}

class TableMaker {
 public:
  TableMaker(const Sheet::Table& table, const Column& column, const Typesetter& type)
      : table_(table), column_(column), type_(type), columns_(columns()) {}

  Pieces make() {
    add_head();
    const Piece* head = pieces_.front().get();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      add_row(i);
      pieces_.back()->head = head;
    }
    add_sums();
    return std::move(pieces_);
  }

 private:
  std::vector<ColumnWidth> wishes() const {
    std::vector<ColumnWidth> columns(table_.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i].wanted = type_.width_of(table_.columns[i].title, Style::label);
      columns[i].least = type_.longest_word(table_.columns[i].title, Style::label);
      for (const auto& row : table_.rows) {
        if (i >= row.size()) continue;
        columns[i].wanted = std::max(columns[i].wanted, type_.width_of(row[i], Style::body));
        columns[i].least = std::max(columns[i].least, type_.longest_word(row[i], Style::body));
      }
    }
    return columns;
  }

  std::vector<Column> columns() const {
    std::vector<ColumnWidth> widths = wishes();
    const double room = column_.width - kGap * static_cast<double>(widths.size() - 1);
    narrow(widths, room - kGoodFirst);
    for (ColumnWidth& each : widths) each.least = 1;
    narrow(widths, room - kLeastFirst);
    widen(widths, room, std::max(widths.front().wanted, column_.width * kAmpleFirst));
    double right = column_.left + column_.width;
    std::vector<Column> columns(widths.size());
    for (std::size_t i = widths.size() - 1; i > 0; --i) {
      columns[i] = {right - widths[i].wanted, widths[i].wanted};
      right = columns[i].left - kGap;
    }
    columns.front() = {column_.left, std::max(right - column_.left, 1.0)};
    return columns;
  }

  /// A hair more than measured, so that rounding breaks no line.
  Cell cell(const std::string& text, std::size_t i, Style style, const char* tag) const {
    const Align align = table_.columns[i].right ? Align::right : Align::left;
    return {type_.set(text, style, columns_[i].width + 0.1), columns_[i].left, columns_[i].width, align, tag};
  }

  void add(std::vector<Cell> cells, Look look, Hold hold) {
    if (look.rule_width == 0) {
      look.rule_left = column_.left;
      look.rule_width = column_.width;
    }
    pieces_.push_back(std::make_unique<CellsPiece>(std::move(cells), look));
    pieces_.back()->hold = hold;
  }

  void add_head() {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      cells.push_back(cell(table_.columns[i].title, i, Style::label, "TH"));
    Look look;
    look.below = 2;
    look.rule_below = Rule::strong;
    look.at_the_foot = true;
    add(std::move(cells), look, Hold::free);
  }

  void add_row(std::size_t n) {
    const auto& row = table_.rows[n];
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      cells.push_back(cell(i < row.size() ? row[i] : "", i, Style::body, "TD"));
    const bool last = n + 1 == table_.rows.size();
    Look look;
    look.above = kPadding;
    look.below = kPadding;
    look.rule_below = last ? Rule::strong : Rule::thin;
    add(std::move(cells), look, n == 0 ? Hold::tight : n == 1 || last ? Hold::together : Hold::free);
  }

  /// A block of its own at the right: labels under one another, amounts under the last column.
  void add_sums() {
    double amount = 0;
    double label = 0;
    for (const auto& sum : table_.sums) {
      const Style style = sum.strong ? Style::strong : Style::body;
      amount = std::max(amount, type_.width_of(sum.amount, style));
      label = std::max(label, type_.width_of(sum.label, style));
    }
    amount = std::min(amount, column_.width * 0.5) + 0.1;
    label = std::min(std::max(label, column_.width * 0.28), column_.width - amount - 2 * kGap) + 0.1;
    const double right = column_.left + column_.width;
    const double left = right - amount - 2 * kGap - label;
    for (const auto& sum : table_.sums) {
      const bool first = &sum == &table_.sums.front();
      const Style style = sum.strong ? Style::strong : Style::body;
      Look look;
      look.above = first ? kPadding + 1 : kSumPadding + (sum.strong ? 2.5 : 0);
      look.below = kSumPadding + (sum.strong ? 2.5 : 0);
      look.rule_above = sum.strong && !first ? Rule::thin : Rule::none;
      look.rule_left = left;
      look.rule_width = right - left;
      std::vector<Cell> cells;
      cells.push_back({type_.set(sum.label, style, label), left, label, Align::left, "TH"});
      cells.push_back({type_.set(sum.amount, style, amount), right - amount, amount, Align::right, "TD"});
      add(std::move(cells), look, Hold::tight);
    }
  }

  const Sheet::Table& table_;
  Column column_;
  const Typesetter& type_;
  std::vector<Column> columns_;
  Pieces pieces_;
};

}  // namespace

Pieces table_pieces(const Sheet::Table& table, const Column& column, const Typesetter& type) {
  if (table.columns.empty()) return {};
  return TableMaker(table, column, type).make();
}

}  // namespace care_pdf
