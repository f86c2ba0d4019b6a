#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "core/columns.hpp"
#include "core/text.hpp"
#include "documents/sheet.hpp"

namespace care::documents {
namespace {

using Lines = std::vector<std::string>;
using Align = Sheet::Align;

constexpr std::size_t kWidth = 76;
constexpr std::size_t kGap = 2;              // between columns
constexpr std::size_t kGoodFirst = 28;       // for which the others fold, between words
constexpr std::size_t kLeastFirst = 12;      // for which they break their words, too
constexpr std::size_t kWidestLabel = 26;     // of a fact
constexpr std::string_view kHanging = "  ";  // before what goes on of a first cell

/// Text in a column of its own: folded, and where it goes on in its first column, indented.
struct Cell {
  Lines lines;
  std::size_t width = 0;
  Align align = Align::left;
};

Cell cell_of(const std::string& text, std::size_t width, Align align) {
  return {lines_of_width(text, width), width, align};
}

Cell hanging_cell(const std::string& text, std::size_t width) {
  Cell cell{lines_of_width(text, width, kHanging.size()), width, Align::left};
  for (std::size_t i = 1; i < cell.lines.size(); ++i) cell.lines[i].insert(0, kHanging);
  return cell;
}

std::string without_end_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// Cells side by side. `at_the_foot`: shorter ones end on the last line instead of beginning on the first.
Lines row_of(const std::vector<Cell>& cells, bool at_the_foot = false) {
  std::size_t height = 0;
  for (const Cell& cell : cells) height = std::max(height, cell.lines.size());
  Lines lines(height);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    const std::size_t above = at_the_foot ? height - cell.lines.size() : 0;
    for (std::size_t n = 0; n < height; ++n) {
      const bool has_text = n >= above && n - above < cell.lines.size();
      const std::string text = has_text ? cell.lines[n - above] : "";
      lines[n] += std::string(i > 0 ? kGap : 0, ' ');
      lines[n] += cell.align == Align::right ? padded_left(text, cell.width) : padded(text, cell.width);
    }
  }
  for (std::string& line : lines) line = without_end_blanks(std::move(line));
  return lines;
}

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& word : split(text, ' ')) longest = std::max(longest, display_width(word));
  return longest;
}

struct ColumnWidth {
  std::size_t wanted = 1;  ///< the longest cell
  std::size_t least = 1;   ///< the longest word
};

std::vector<ColumnWidth> wishes_of(const Sheet::Table& table) {
  std::vector<ColumnWidth> widths(table.columns.size());
  const auto wish = [](ColumnWidth& column, std::size_t wanted, std::size_t least) {
    column.wanted = std::max(column.wanted, wanted);
    column.least = std::max(column.least, least);
  };
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t title = longest_word(table.columns[i].title);
    wish(widths[i], title, title);
  }
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
      wish(widths[i], display_width(row[i]), longest_word(row[i]));
    }
  }
  return widths;
}

/// The first column takes what the others leave. Where that is little, the widest of them give way.
std::vector<std::size_t> column_widths(const Sheet::Table& table) {
  std::vector<ColumnWidth> columns = wishes_of(table);
  const std::size_t gaps = kGap * (columns.size() - 1);
  const auto others = [&] {
    return std::accumulate(columns.begin() + 1, columns.end(), gaps,
                           [](auto sum, auto& each) { return sum + each.wanted; });
  };
  const auto narrow_to_leave = [&](std::size_t first) {
    while (others() + first > kWidth) {
      const auto widest = std::max_element(columns.begin() + 1, columns.end(), [](auto& one, auto& other) {
        return one.wanted - one.least < other.wanted - other.least;
      });
      if (widest == columns.end() || widest->wanted == widest->least) return;
      --widest->wanted;
    }
  };
  narrow_to_leave(kGoodFirst);
  for (auto& each : columns) each.least = 1;
  narrow_to_leave(kLeastFirst);
  const std::size_t taken = others();
  columns.front().wanted = std::max(kWidth - std::min(kWidth, taken), kLeastFirst);
  std::vector<std::size_t> widths;
  for (const auto& each : columns) widths.push_back(each.wanted);
  return widths;
}

class TextWriter {
 public:
  explicit TextWriter(const Sheet& sheet) : sheet_(sheet) {}

  std::string write() {
    add_each(sheet_.letterhead);
    add_each(sheet_.to);
    add_paragraph(sheet_.place_and_date);
    add_title();
    for (const auto& block : sheet_.blocks) std::visit([this](const auto& each) { add(each); }, block);
    return std::move(text_);
  }

 private:
  void line(const std::string& text) { text_ += text + '\n'; }
  void lines(const Lines& all) {
    for (const std::string& each : all) line(each);
  }
  void blank() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
  }

  /// A blank line before a block, but for what follows a heading.
  void begin() {
    if (!after_heading_) blank();
    after_heading_ = false;
  }

  void add_each(const std::vector<std::string>& all) {
    if (!all.empty()) blank();
    for (const std::string& each : all) lines(hanging_cell(each, kWidth).lines);
  }

  void add_paragraph(const std::string& text) {
    if (text.empty()) return;
    begin();
    lines(lines_of_width(text, kWidth));
  }

  void add_underlined(const std::string& text, char rule) {
    blank();
    const Lines folded = lines_of_width(text, kWidth);
    lines(folded);
    line(std::string(display_width(folded.back()), rule));
  }

  void add_title() {
    if (!sheet_.title.empty()) add_underlined(sheet_.title, '=');
    add_subtitle();
  }

  /// As many parts on a line as there is room for.
  void add_subtitle() {
    std::string packed;
    for (const std::string& part : sheet_.subtitle) {
      const std::string longer = packed.empty() ? part : packed + " · " + part;
      if (!packed.empty() && display_width(longer) > kWidth) {
        lines(lines_of_width(packed, kWidth));
        packed = part;
      } else {
        packed = longer;
      }
    }
    if (!packed.empty()) lines(lines_of_width(packed, kWidth));
  }

  void add(const Sheet::Paragraph& paragraph) { add_paragraph(paragraph.text); }
  void add(const Sheet::Heading& heading) {
    add_underlined(heading.text, '-');
    after_heading_ = true;
  }

  void add(const Sheet::List& list) {
    begin();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string mark = list.numbered ? fmt::format("{}.", i + 1) : "–";
      const std::size_t width = list.numbered ? std::to_string(list.items.size()).size() + 1 : 1;
      const std::size_t room = kWidth - width - 1;
      const Lines folded = lines_of_width(list.items[i], room);
      for (std::size_t n = 0; n < folded.size(); ++n) line(padded_left(n == 0 ? mark : "", width) + " " + folded[n]);
    }
  }

  void add(const Sheet::Facts& facts) {
    begin();
    std::size_t label = 0;
    for (const auto& fact : facts.facts) label = std::max(label, display_width(fact.label));
    label = std::min(label, kWidestLabel);
    for (const auto& fact : facts.facts) {
      lines(row_of({cell_of(fact.label, label, Align::left), cell_of(fact.text, kWidth - label - kGap, Align::left)}));
    }
  }

  void add(const Sheet::Table& table) {
    if (table.columns.empty()) return;
    begin();
    const std::vector<std::size_t> widths = column_widths(table);
    std::vector<Cell> head;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      head.push_back(cell_of(table.columns[i].title, widths[i], table.columns[i].align));
    }
    lines(row_of(head, true));
    line(std::string(kWidth, '-'));
    for (const auto& row : table.rows) add_row(row, table.columns, widths);
    if (!table.sums.empty()) line(std::string(kWidth, '-'));
    add_sums(table.sums);
  }

  void add_row(const std::vector<std::string>& row, const std::vector<Sheet::Table::Column>& columns,
               const std::vector<std::size_t>& widths) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string text = i < row.size() ? row[i] : "";
      cells.push_back(i == 0 ? hanging_cell(text, widths[i]) : cell_of(text, widths[i], columns[i].align));
    }
    lines(row_of(cells));
  }

  void add_sums(const std::vector<Sheet::Table::Sum>& sums) {
    std::size_t amount = 0;
    std::size_t label = 0;
    for (const auto& sum : sums) {
      amount = std::max(amount, display_width(sum.amount));
      label = std::max(label, display_width(sum.label));
    }
    amount = std::min(amount, kWidth / 2);
    label = std::min(label, kWidth - kGap - amount);
    const std::string before(kWidth - kGap - amount - label, ' ');
    for (const auto& sum : sums) {
      if (sum.strong && &sum != &sums.front()) line(before + std::string(label + kGap + amount, '-'));
      for (const std::string& each :
           row_of({cell_of(sum.label, label, Align::left), cell_of(sum.amount, amount, Align::right)})) {
        line(before + each);
      }
    }
  }

  void add(const Sheet::Signature& signature) {
    add_paragraph(signature.text);
    if (signature.lines.empty()) return;
    const std::size_t count = std::max<std::size_t>(signature.lines.size(), 2);  // one takes half of the width
    const std::size_t width = std::max((kWidth - 2 * kGap * (count - 1)) / count, kLeastFirst);
    std::vector<Cell> rules;
    std::vector<Cell> labels;
    for (const std::string& each : signature.lines) {
      rules.push_back({{std::string(width - kGap, '_')}, width, Align::left});
      labels.push_back(cell_of(each, width, Align::left));
    }
    text_ += "\n\n";
    lines(row_of(rules));
    lines(row_of(labels));
  }

  const Sheet& sheet_;
  std::string text_;
  bool after_heading_ = false;
};

}  // namespace

std::string to_text(const Sheet& sheet) { return TextWriter(sheet).write(); }

}  // namespace care::documents
