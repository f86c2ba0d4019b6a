#pragma once

// Text parts as a reader would see them: line ends, format=flowed, files written into the text by uuencode.

#include <string>
#include <string_view>
#include <vector>

#include "helpers/care_mail/charset.hpp"

namespace care_mail {

/// Every line end as "\n".
inline std::string unix_lines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

/// The next line of `text` from `at` on, without its "\n"; moves `at` behind it.
inline std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = end + 1;
  return line;
}

/// RFC 3676: joins the lines of a paragraph that end in a blank (`delsp`: the blank itself goes), takes off the
/// stuffed blank in front, and keeps the depth of quotation. "\n" line ends in and out.
inline std::string unflowed(std::string_view text, bool delsp) {
  std::string result;
  bool open = false;  // the paragraph goes on in the next line
  std::size_t depth_before = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view line = next_line(text, at);
    const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(depth);
    if (line.starts_with(' ')) line.remove_prefix(1);
    if (open && (depth != depth_before || line == "-- ")) {
      result += '\n';
      open = false;
    }
    if (!open) {
      result.append(depth, '>');
      if (depth > 0 && !line.empty()) result += ' ';
    }
    const bool flows = line.ends_with(' ') && line != "-- " && at < text.size();
    if (flows && delsp) line.remove_suffix(1);
    result += line;
    if (!flows) result += '\n';
    open = flows;
    depth_before = depth;
  }
  return result;
}

struct EmbeddedFile {
  std::string name;
  std::string content;
};

inline std::string uudecoded_line(std::string_view line) {
  const auto value = [&](std::size_t i) { return i < line.size() ? static_cast<unsigned>(line[i] - ' ') & 63U : 0U; };
  std::string result;
  const std::size_t length = value(0);
  for (std::size_t i = 1; result.size() < length && i < line.size(); i += 4) {
    const unsigned bits = value(i) << 18U | value(i + 1) << 12U | value(i + 2) << 6U | value(i + 3);
    for (unsigned shift : {16U, 8U, 0U}) {
      if (result.size() < length) result += static_cast<char>(bits >> shift & 255U);
    }
  }
  return result;
}

/// Takes files out of the text that stand in it as "begin 644 NAME" … "end". What is not ended stays text.
inline std::string without_uuencoded(const std::string& text, std::vector<EmbeddedFile>& files) {
  if (text.find("\nend") == std::string::npos) return text;
  const std::size_t last_end = text.rfind("\nend");
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::string_view line = next_line(text, at);
    const bool begins = start < last_end && line.size() > 10 && line.starts_with("begin ") && line[9] == ' ' &&
                        line.find_first_not_of("01234567", 6) == 9;
    EmbeddedFile file;
    std::size_t inside = at;
    bool ended = false;
    while (begins && inside < text.size()) {
      const std::string_view data = next_line(text, inside);
      if ((ended = data == "end")) break;
      if (data.size() > 90 || data.empty() || data[0] < ' ' || data[0] > '`') break;
      file.content += uudecoded_line(data);
    }
    if (ended) {
      file.name = line.substr(10);
      files.push_back(std::move(file));
      at = inside;
    } else {
      result.append(line);
      if (at <= text.size()) result += '\n';
    }
  }
  return result;
}

}  // namespace care_mail
