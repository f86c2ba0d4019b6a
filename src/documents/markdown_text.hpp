#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace care::documents {

/// Puts plain text together from the parts of a Markdown document, which are told in the order in which they are read
/// (`Markdown::letter_text`, `Markdown::page_text`).
class MarkdownText {
 public:
  enum class Reader {
    letter,  ///< without the page: marks of lists, addresses of links; nothing that is struck out
    page     ///< who has the page: its words alone
  };

  explicit MarkdownText(Reader reader) : reader_(reader) {}

  /// Words of a paragraph, a heading or a cell; a "\n" is a break that was asked for.
  void text(std::string_view text) { line_ += text; }
  void begin_link() { begun_.push_back(line_.size()); }
  void end_link(const std::string& address);
  void begin_struck() { begun_.push_back(line_.size()); }
  void end_struck();

  void end_paragraph();
  void code(std::string_view lines);
  /// Counted from `number`; without one it has dashes.
  void begin_list(std::optional<int> number);
  void begin_item();
  void end_list();
  void end_cell();
  void end_head();
  void end_row();
  void end_table();

  /// All of it; every line ends in "\n".
  std::string take();

 private:
  struct List {
    std::optional<int> number;
    std::size_t indent = 0;  ///< of what stands in its items
  };

  bool in_letter() const { return reader_ == Reader::letter; }
  std::string taken_line();
  void add(const std::string& block);

  Reader reader_;
  std::string text_;
  std::string line_;                ///< of the block that is being read
  std::vector<std::size_t> begun_;  ///< where in `line_` links and what is struck out began
  std::vector<List> lists_;         ///< from the outermost inwards
  std::string mark_;                ///< of an item that has no line yet
  bool joined_ = false;             ///< the next block follows without a blank line
  std::vector<std::string> head_;   ///< of the table that is being read
  std::vector<std::string> cells_;  ///< of its row
};

}  // namespace care::documents
