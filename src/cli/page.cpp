#include "cli/page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"

namespace care::cli {
namespace {

constexpr std::size_t kWindow = 80;

std::string bold(const std::string& text, bool color) { return color ? fmt::format("\x1b[1m{}\x1b[0m", text) : text; }

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// One paragraph in lines of at most so many letters.
std::vector<std::string> broken(const std::string& paragraph, std::size_t width) {
  std::vector<std::string> lines(1);
  for (const auto& word : split(paragraph, ' ')) {
    if (!lines.back().empty() && letters(lines.back()) + 1 + letters(word) > width) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
  }
  return lines;
}

/// Paragraphs broken into lines; what begins with two blanks stays as it is.
std::string wrapped(const std::string& text) {
  std::string result;
  for (const auto& paragraph : split(text, '\n')) {
    const auto lines = paragraph.starts_with("  ") ? std::vector{paragraph} : broken(paragraph, kWindow);
    result += fmt::format("{}\n", fmt::join(lines, "\n"));
  }
  return result;
}

/// Two columns; what is longer than the first has a line of its own.
std::string columns(const Page::Lines& lines) {
  constexpr std::size_t kWidest = 30;
  constexpr std::size_t kMargins = 4;
  std::size_t width = 0;
  for (const auto& [left, right] : lines) {
    if (letters(left) <= kWidest) width = std::max(width, letters(left));
  }
  std::string text;
  for (const auto& [left, right] : lines) {
    text += "  " + left;
    std::size_t at = letters(left);
    if (right.empty()) {
      text += "\n";
      continue;
    }
    for (const auto& line : broken(right, kWindow - kMargins - width)) {
      if (at > width) {
        text += "\n  ";
        at = 0;
      }
      text += std::string(width - at + 2, ' ') + line;
      at = kWindow;
    }
    text += "\n";
  }
  return text;
}

/// Text in which lines that begin with two blanks are examples: `prose` and `literal` say how each kind is written.
template <class Prose, class Literal>
std::string by_kind(const std::string& text, const Prose& prose, const Literal& literal) {
  std::string result;
  std::string gathered;
  bool in_literal = false;
  const auto finish = [&] {
    while (gathered.ends_with("\n\n")) gathered.pop_back();
    if (!gathered.empty()) result += in_literal ? literal(gathered) : prose(gathered);
    gathered.clear();
  };
  for (const auto& line : split(text, '\n')) {
    const bool is_literal = line.starts_with("  ") || (in_literal && line.empty());
    if (is_literal != in_literal) finish();
    in_literal = is_literal;
    gathered += line + "\n";
  }
  finish();
  return result;
}

std::string fenced(const std::string& text) { return fmt::format("```\n{}```\n\n", text); }

/// Whatever scdoc or Markdown would take for a mark of theirs.
std::string escaped(const std::string& text, std::string_view marks) {
  std::string result;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string man_text(const std::string& text) {
  return by_kind(
      text, [](const std::string& prose) { return escaped(prose, "\\_*~#") + "\n"; }, fenced);
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string man_sections(const Page& page, bool first) {
  const std::string mark = first ? "#" : "##";
  std::string text;
  if (!page.usage.empty())
    text += first ? fmt::format("# SYNOPSIS\n\n*{}*\n\n", escaped(page.usage, "\\_*"))
                  : fmt::format("*{}*\n\n", escaped(page.usage, "\\_*"));
  if (!page.about.empty()) text += (first ? "# DESCRIPTION\n\n" : "") + man_text(page.about);
  for (const auto& section : page.sections) {
    text += fmt::format("{} {}\n\n", mark, upper(section.title)) + man_text(section.text);
    if (!section.lines.empty()) text += fenced(columns(section.lines));
  }
  return text;
}

}  // namespace

std::string to_text(const Page& page, bool color) {
  std::string text = fmt::format("{}: {}\n", bold(page.name, color), page.summary);
  if (!page.usage.empty()) text += fmt::format("\n{} {}\n", bold("usage:", color), page.usage);
  if (!page.about.empty()) text += "\n" + wrapped(page.about);
  for (const auto& section : page.sections) {
    text += "\n";
    if (!section.title.empty()) text += bold(section.title, color) + "\n";
    if (!section.text.empty()) text += wrapped(section.text);
    text += columns(section.lines);
  }
  return page.more.empty() ? text : text + "\n" + page.more + "\n";
}

std::string to_markdown(const Page& page) {
  return fmt::format("## {}\n\n```\n{}```\n", page.name, to_text(page, false));
}

std::string to_man_page(const std::string& title, int volume, const std::vector<Page>& pages) {
  const auto& first = pages.front();
  std::string text = fmt::format("{}({}) \"\" \"care\"\n\n# NAME\n\n{} - {}\n\n", title, volume, title, first.summary);
  text += man_sections(first, true);
  for (std::size_t i = 1; i < pages.size(); ++i) {
    text += fmt::format("# {}\n\n{}.\n\n", upper(pages[i].name), escaped(pages[i].summary, "\\_*"));
    text += man_sections(pages[i], false);
  }
  return text;
}

}  // namespace care::cli
