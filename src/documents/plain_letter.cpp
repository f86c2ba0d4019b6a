#include "documents/plain_letter.hpp"

#include "care/error.hpp"
#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/frame.hpp"
#include "documents/line_links.hpp"

namespace care::documents {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kSubject = "Subject:";

bool is_item(const std::string& line) { return line.starts_with("– ") || line.starts_with("- "); }

std::string item_text(const std::string& line) { return std::string(trimmed(line.substr(line.find(' ')))); }

TemplateData line_data(const std::string& text, bool first, bool last) {
  TemplateData data;
  data.put("line", text);
  data.put("parts", linked_parts(text));
  data.put("first", first);
  data.put("last", last);
  return data;
}

/// A run of lines of the same kind: items of a list, or a paragraph.
TemplateData block_data(const Lines& lines) {
  const bool list = is_item(lines.front());
  std::vector<TemplateData> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    all.push_back(line_data(list ? item_text(lines[i]) : lines[i], i == 0, i + 1 == lines.size()));
  }
  TemplateData block;
  block.put("items", list ? all : std::vector<TemplateData>{});
  block.put("paragraph", !list);
  block.put("lines", list ? std::vector<TemplateData>{} : all);
  return block;
}

std::vector<TemplateData> blocks_of(const std::string& text) {
  std::vector<TemplateData> blocks;
  Lines current;
  const auto close = [&] {
    if (!current.empty()) blocks.push_back(block_data(current));
    current.clear();
  };
  for (const auto& raw : split(text, '\n')) {
    const std::string line = one_line(raw);
    if (line.empty() || (!current.empty() && is_item(line) != is_item(current.front()))) close();
    if (!line.empty()) current.push_back(line);
  }
  close();
  return blocks;
}

}  // namespace

std::string to_text(const Letter& letter, const std::string& to) {
  return "To: " + one_line(to) + "\n" + std::string(kSubject) + " " + letter.subject + "\n\n" + letter.text;
}

Letter from_text(const std::string& text, Language language, const Overrides& overrides) {
  constexpr std::string_view kName = "letter.html.mustache";
  const auto head_end = text.find("\n\n");
  Letter letter;
  for (const auto& line : split(text.substr(0, head_end), '\n')) {
    if (line.starts_with(kSubject)) letter.subject = one_line(line.substr(kSubject.size()));
  }
  if (letter.subject.empty()) {
    throw usage_error("the letter has no subject", "its second line is Subject: …, then a blank line, then the text");
  }
  if (head_end != std::string::npos) letter.text = std::string(trimmed(text.substr(head_end))) + "\n";
  if (trimmed(letter.text).empty()) throw usage_error("the letter is empty", "leave the client out instead");
  TemplateData data;
  data.put("blocks", blocks_of(letter.text));
  letter.html = framed(fill(kName, layout(kName, overrides), data, Medium::html), letter.subject, language, overrides);
  return letter;
}

}  // namespace care::documents
