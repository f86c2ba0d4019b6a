#include "commands/mail/checked_file.hpp"

#include <algorithm>
#include <unordered_map>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/context.hpp"
#include "core/text.hpp"
#include "mail/helper.hpp"

namespace care::commands {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Without the nothing behind the last line's end.
std::vector<std::string> lines_of(const std::string& text) {
  auto lines = split(text, '\n');
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  for (auto& line : lines) line = std::string(trimmed(line));
  return lines;
}

std::size_t header_end(const std::vector<std::string>& lines) {
  return static_cast<std::size_t>(std::find(lines.begin(), lines.end(), "") - lines.begin());
}

/// Headers that only messages have stand above the first blank line.
bool is_message(const std::vector<std::string>& lines) {
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(header_end(lines)),
                     [](const auto& line) {
                       const auto name = folded(line.substr(0, line.find(':')));
                       return name == "mime-version" || name == "content-type" || name == "message-id";
                     });
}

/// From 1; the first line where there is none.
std::size_t line_of_subject(const std::vector<std::string>& lines) {
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(header_end(lines));
  const auto found = std::find_if(lines.begin(), end,
                                  [](const auto& line) { return folded(line.substr(0, line.find(':'))) == "subject"; });
  return found == end ? 1 : static_cast<std::size_t>(found - lines.begin()) + 1;
}

/// A line that stands in the file as it is read tells where those around it are.
CheckedFile checked_message(const mail::Message& message, const std::vector<std::string>& file) {
  CheckedFile checked{"Subject: " + message.subject + "\n\n" + message.text, {}};
  const auto subject = line_of_subject(file);
  checked.lines = {subject, subject};
  std::unordered_map<std::string_view, std::vector<std::size_t>> places;
  for (std::size_t number = header_end(file) + 1; number < file.size(); ++number)
    places[file[number]].push_back(number);
  std::size_t next = header_end(file) + 1;
  for (const auto& line : lines_of(message.text)) {
    const auto known = line.empty() ? places.end() : places.find(line);
    if (known != places.end()) {
      const auto found = std::lower_bound(known->second.begin(), known->second.end(), next);
      if (found != known->second.end()) next = *found;
    }
    checked.lines.push_back(std::min(++next, file.size()));
  }
  return checked;
}

}  // namespace

std::size_t CheckedFile::line(std::size_t of_text) const {
  return of_text <= lines.size() ? lines[of_text - 1] : of_text;
}

CheckedFile read_checked_file(const std::string& file, cli::Context& context) {
  auto content = context.file(file);
  const auto lines = lines_of(content);
  if (is_message(lines)) {
    return checked_message(mail::parse(content, context.world().programs, context.world().helpers), lines);
  }
  if (!is_utf8(content)) throw usage_error("the text is not UTF-8", "convert it first, with iconv");
  if (content.starts_with(kByteOrderMark)) content.erase(0, kByteOrderMark.size());
  return {std::move(content), {}};
}

}  // namespace care::commands
