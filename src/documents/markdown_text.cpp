#include "documents/markdown_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"

namespace care::documents {
namespace {

constexpr std::string_view kDash = "– ";
constexpr std::size_t kDashColumns = 2;

/// An address as it is read: without "mailto:" and "tel:"; nothing of one that means something on its own site alone.
std::string_view readable(std::string_view address) {
  for (const std::string_view scheme : {"mailto:", "tel:"}) {
    if (folded(address.substr(0, scheme.size())) == scheme) return address.substr(scheme.size());
  }
  const auto end = address.find_first_of(":/?#");
  const bool whole = end != std::string_view::npos && address[end] == ':';
  return whole ? address : std::string_view();
}

/// The text of the link says it already: "www.example.it" of "http://www.example.it/".
bool says(std::string_view text, std::string_view address) {
  for (const std::string_view beginning : {"https://", "http://"}) {
    if (address.starts_with(beginning) && !text.starts_with(beginning)) address.remove_prefix(beginning.size());
  }
  if (address.ends_with('/') && !text.ends_with('/')) address.remove_suffix(1);
  return text == address;
}

}  // namespace

void MarkdownText::end_link(const std::string& address) {
  const std::string text = line_.substr(begun_.back());
  begun_.pop_back();
  const auto shown = readable(address);
  if (in_letter() && !shown.empty() && !says(trimmed(text), shown)) line_ += fmt::format(" ({})", shown);
}

void MarkdownText::end_struck() {
  if (in_letter()) line_.resize(begun_.back());
  begun_.pop_back();
}

/// What is only blanks at the end of a line, or twice, has no meaning in a paragraph.
std::string MarkdownText::taken_line() {
  std::string tidy;
  for (const auto& line : split(std::exchange(line_, {}), '\n')) {
    const auto words = in_one_line(line);
    if (!words.empty()) tidy += (tidy.empty() ? "" : "\n") + words;
  }
  return tidy;
}

void MarkdownText::add(const std::string& block) {
  if (block.empty()) return;
  if (!text_.empty() && in_letter() && !joined_) text_ += '\n';
  const std::string indent(in_letter() && !lists_.empty() ? lists_.back().indent : 0, ' ');
  const auto mark_columns = mark_.starts_with(kDash) ? kDashColumns : mark_.size();
  std::string before =
      indent.substr(0, indent.size() - std::min(indent.size(), mark_columns)) + std::exchange(mark_, {});
  for (const auto& line : split(block, '\n')) {
    text_ += line.empty() ? "\n" : std::exchange(before, indent) + line + '\n';
  }
  joined_ = !lists_.empty();
}

void MarkdownText::end_paragraph() { add(taken_line()); }

void MarkdownText::code(std::string_view lines) {
  while (lines.ends_with('\n')) lines.remove_suffix(1);
  add(std::string(lines));
}

void MarkdownText::begin_list(std::optional<int> number) {
  if (lists_.empty()) joined_ = text_.ends_with(":\n");
  lists_.push_back({number, lists_.empty() ? 0 : lists_.back().indent});
}

void MarkdownText::begin_item() {
  auto& list = lists_.back();
  const std::size_t outside = lists_.size() > 1 ? lists_[lists_.size() - 2].indent : 0;
  const std::string mark = list.number ? fmt::format("{}. ", (*list.number)++) : std::string(kDash);
  list.indent = outside + (mark == kDash ? kDashColumns : mark.size());
  if (in_letter()) mark_ = mark;
}

void MarkdownText::end_list() {
  lists_.pop_back();
  if (lists_.empty()) joined_ = false;
  mark_.clear();
}

void MarkdownText::end_cell() { cells_.push_back(taken_line()); }

void MarkdownText::end_head() {
  head_ = std::exchange(cells_, {});
  joined_ = joined_ || text_.ends_with(":\n");
  if (!in_letter()) add(fmt::format("{}", fmt::join(head_, " ")));
}

void MarkdownText::end_row() {
  std::string row;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].empty()) continue;
    const bool named = in_letter() && i < head_.size() && !head_[i].empty();
    row += (row.empty() ? "" : in_letter() ? "; " : " ") + (named ? head_[i] + ": " : "") + cells_[i];
  }
  cells_.clear();
  if (in_letter() && !row.empty()) row = std::string(kDash) + row;
  add(row);
  joined_ = true;
}

void MarkdownText::end_table() {
  head_.clear();
  joined_ = !lists_.empty();
}

std::string MarkdownText::take() { return std::move(text_); }

}  // namespace care::documents
