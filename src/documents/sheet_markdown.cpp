#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/columns.hpp"
#include "documents/markdown_escape.hpp"
#include "documents/sheet.hpp"

namespace care::documents {
namespace {

/// Any of Unicode's blanks (Zs), at which emphasis would not begin or end.
bool is_blank(std::int32_t letter) {
  return letter == ' ' || letter == 0xA0 || letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200A) ||
         letter == 0x202F || letter == 0x205F || letter == 0x3000;
}

std::string_view without_blanks(std::string_view text) {
  std::string_view rest = text;
  std::size_t begin = text.size();
  std::size_t end = 0;
  while (!rest.empty()) {
    const std::size_t at = text.size() - rest.size();
    if (is_blank(next_letter(rest))) continue;
    begin = std::min(begin, at);
    end = text.size() - rest.size();
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string strong(std::string_view text) {
  const std::string_view bare = without_blanks(text);
  return bare.empty() ? "" : "**" + escaped(bare) + "**";
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Sheet& sheet) : sheet_(sheet) {}

  std::string write() {
    add_lines(sheet_.letterhead, true);
    add_lines(sheet_.to, false);
    add_paragraph(escaped_line(sheet_.place_and_date));
    if (!sheet_.title.empty()) add_paragraph("# " + escaped_heading(sheet_.title));
    add_paragraph(escaped_line(fmt::format("{}", fmt::join(sheet_.subtitle, " · "))));
    for (const auto& block : sheet_.blocks) std::visit([this](const auto& each) { add(each); }, block);
    return std::move(text_);
  }

 private:
  void line(const std::string& text) { text_ += text + '\n'; }

  void begin() {
    if (!text_.empty()) text_ += '\n';
  }

  void add_paragraph(const std::string& text) {
    if (text.empty()) return;
    begin();
    line(text);
  }

  /// One paragraph, each line on one of its own.
  void add_lines(const std::vector<std::string>& lines, bool first_is_strong) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      text += i > 0 ? "\\\n" : "";
      text += i == 0 && first_is_strong ? strong(lines[i]) : escaped_line(lines[i]);
    }
    add_paragraph(text);
  }

  void add(const Sheet::Paragraph& paragraph) {
    add_paragraph(paragraph.strong ? strong(paragraph.text) : escaped_line(paragraph.text));
  }

  void add(const Sheet::Heading& heading) { add_paragraph("## " + escaped_heading(heading.text)); }

  void add(const Sheet::List& list) {
    begin();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string mark = list.numbered ? fmt::format("{}.", i + 1) : "-";
      line(mark + " " + escaped_line(list.items[i]));
    }
  }

  void add(const Sheet::Facts& facts) {
    begin();
    for (const auto& fact : facts.facts) {
      line(fmt::format("- {} {}", strong(fact.label + ":"), escaped(fact.text)));
    }
  }

  void add(const Sheet::Table& table) {
    if (table.columns.empty()) return;
    begin();
    std::vector<std::string> titles;
    std::string rule = "|";
    for (const auto& column : table.columns) {
      titles.push_back(escaped(column.title));
      rule += column.align == Sheet::Align::right ? " ---: |" : " --- |";
    }
    add_row(titles, titles.size());
    line(rule);
    for (const auto& row : table.rows) {
      std::vector<std::string> cells;
      for (const auto& cell : row) cells.push_back(escaped(cell));
      add_row(std::move(cells), titles.size());
    }
    for (const auto& sum : table.sums) add_sum(sum, titles.size());
  }

  /// In the table itself: the label in its first column, the amount in its last.
  void add_sum(const Sheet::Table::Sum& sum, std::size_t columns) {
    const auto cell = [&](const std::string& text) { return sum.strong ? strong(text) : escaped(text); };
    if (columns == 1) return add_row({cell(sum.label + " " + sum.amount)}, columns);
    std::vector<std::string> cells(columns);
    cells.front() = cell(sum.label);
    cells.back() = cell(sum.amount);
    add_row(std::move(cells), columns);
  }

  void add_row(std::vector<std::string> cells, std::size_t columns) {
    cells.resize(columns);
    std::string row = "|";
    for (const std::string& cell : cells) row += cell.empty() ? "  |" : " " + cell + " |";
    line(row);
  }

  void add(const Sheet::Signature& signature) {
    add_paragraph(escaped_line(signature.text));
    for (const auto& label : signature.lines) add_paragraph(escaped_line(label) + ": ______________________________");
  }

  const Sheet& sheet_;
  std::string text_;
};

}  // namespace

std::string to_markdown(const Sheet& sheet) { return MarkdownWriter(sheet).write(); }

}  // namespace care::documents
