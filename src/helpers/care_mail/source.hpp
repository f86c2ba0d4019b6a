#pragma once

// The header of a message, read so that a broken line costs that line and no more; and limits on what is to follow.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/plain_text.hpp"
#include "helpers/data_error.hpp"

namespace care_mail {

inline constexpr std::size_t kMaxSource = 50U << 20U;  // bytes of a message
inline constexpr std::size_t kMaxField = 256U << 10U;  // bytes of one header field; the rest is cut
inline constexpr std::size_t kMaxHeader = 4U << 20U;   // bytes of all header fields that are kept
inline constexpr std::size_t kMaxParts = 20000;        // parts of a multipart
inline constexpr std::size_t kMaxPartFields = 5000;    // header fields of one part
inline constexpr std::size_t kMaxColons = 200;         // in one address field: GMime recurses on groups in groups

struct Field {
  std::string name;   ///< lower case
  std::string value;  ///< unfolded (RFC 5322 2.2.3), not decoded
};

struct Source {
  std::vector<Field> fields;
  std::string_view body;

  /// The first field of that name; empty where there is none.
  std::string_view value(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& each) { return each.name == name; });
    return found == fields.end() ? std::string_view() : std::string_view(found->value);
  }
};

inline bool is_known_field(std::string_view name) {
  static constexpr std::array<std::string_view, 20> kKnown = {"from",
                                                              "to",
                                                              "cc",
                                                              "bcc",
                                                              "subject",
                                                              "date",
                                                              "message-id",
                                                              "in-reply-to",
                                                              "references",
                                                              "reply-to",
                                                              "sender",
                                                              "received",
                                                              "path",
                                                              "return-path",
                                                              "mime-version",
                                                              "delivered-to",
                                                              "content-type",
                                                              "received-spf",
                                                              "dkim-signature",
                                                              "authentication-results"};
  return std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end() || name.starts_with("x-") ||
         name.starts_with("content-") || name.starts_with("resent-") || name.starts_with("list-");
}

/// The name of the field that begins in this line, in lower case; empty where none does.
inline std::string field_name(std::string_view line) {
  const std::size_t colon = line.substr(0, 200).find(':');
  if (colon == std::string_view::npos || colon == 0 || is_blank(line[0])) return {};
  const std::string_view name = trim(line.substr(0, colon));
  if (std::any_of(name.begin(), name.end(), [](char c) { return c <= ' ' || c > '~'; })) return {};
  return lower(name);
}

inline std::string_view without_cr(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

inline bool is_separator(std::string_view line) { return without_cr(line).empty(); }

/// Whether the header still goes on from `at`: a field that mails have comes before the next empty line.
inline bool header_goes_on(std::string_view text, std::size_t at, int wanted = 1) {
  for (int lines = 0; at < text.size() && lines < 50; ++lines) {
    const std::string_view line = next_line(text, at);
    if (is_separator(line)) return false;
    if (is_known_field(field_name(line)) && --wanted == 0) return true;
  }
  return false;
}

/// Behind what is often put in front of a message: a byte order mark, empty lines, the line of an mbox.
inline std::string_view without_front(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = next_line(text, at);
    if (!trim(line).empty() && !line.starts_with("From ") && !line.starts_with(">From ")) break;
    text.remove_prefix(std::min(at, text.size()));
    at = 0;
  }
  return text;
}

class HeaderReader {
 public:
  explicit HeaderReader(std::string_view text) : text_(text) {}

  Source read() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t start = at;
      const std::string_view line = next_line(text_, at);
      if (is_separator(line)) break;
      if (!take(line, at)) {
        at = start;
        break;
      }
    }
    source_.body = text_.substr(std::min(at, text_.size()));
    return std::move(source_);
  }

 private:
  /// False where the header has ended without an empty line.
  bool take(std::string_view line, std::size_t next) {
    if (is_blank(line[0])) {
      const bool folded_on = next < text_.size() && (text_[next] == ' ' || text_[next] == '\t');
      if (trim(line).empty()) return folded_on || header_goes_on(text_, next);
      append(line);
      return true;
    }
    std::string name = field_name(line);
    if (name.empty()) {
      skipping_ = true;
      return header_goes_on(text_, next, source_.fields.empty() ? 2 : 1);
    }
    skipping_ = kept_ > kMaxHeader;
    if (skipping_) return true;
    source_.fields.push_back({std::move(name), {}});
    append(line.substr(line.find(':') + 1));
    return true;
  }

  void append(std::string_view line) {
    if (skipping_ || source_.fields.empty()) return;
    std::string& value = source_.fields.back().value;
    line = without_cr(line).substr(0, kMaxField - std::min(kMaxField, value.size()));
    for (char c : line) {
      if (c != '\0') value += c;
    }
    kept_ += line.size() + 32;
  }

  std::string_view text_;
  Source source_;
  bool skipping_ = false;
  std::size_t kept_ = 0;
};

/// Reads the header. Throws helpers::DataError where there is none.
inline Source read_source(std::string_view text) {
  Source source = HeaderReader(without_front(text)).read();
  const bool known = std::any_of(source.fields.begin(), source.fields.end(),
                                 [](const Field& each) { return is_known_field(each.name); });
  if (!known) throw helpers::DataError("this is no mail message: it does not begin with a header");
  return source;
}

/// The same list of addresses, with no more than so many colons: no real one has them.
inline std::string without_deep_groups(std::string_view addresses) {
  std::string result(addresses);
  std::size_t colons = 0;
  for (char& c : result) {
    if (c == ':' && ++colons > kMaxColons) c = ' ';
  }
  return result;
}

/// Looks through the parts before GMime does, so that its time and memory are bounded: refuses (helpers::DataError)
/// more parts or more header fields than any real mail has, and flattens groups within groups in the address fields.
class PartLimits {
 public:
  explicit PartLimits(std::string& text) : text_(text) {}

  void check() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t start = at;
      const std::string_view line = without_cr(next_line(text_, at));
      if (line.starts_with("--")) count_boundary(line);
      count_fields(line);
      flatten(line, start);
    }
  }

 private:
  void count_boundary(std::string_view line) {
    fields_ = 0;
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    if (line.find_first_not_of('-') == std::string_view::npos) return;
    const std::uint64_t hash = std::hash<std::string_view>()(line) | 1U;
    std::uint64_t& seen = seen_[hash % seen_.size()];
    if (seen == hash && ++repeated_ > kMaxParts) throw helpers::DataError("this message has too many parts");
    seen = hash;
  }

  void count_fields(std::string_view line) {
    if (line.empty() && !holds_message_) fields_ = kMaxPartFields + 1;  // a body: nothing to count until a boundary
    if (line.empty()) {
      if (holds_message_) fields_ = 0;
      holds_message_ = false;
    } else if (fields_ <= kMaxPartFields) {
      holds_message_ = holds_message_ || line.find("essage/") != std::string_view::npos ||
                       line.find("ESSAGE/") != std::string_view::npos;
      if (++fields_ > kMaxPartFields) throw helpers::DataError("a part of this message has too many header fields");
    }
  }

  /// Counts the colons of an address field with its continuation lines, and blanks those beyond the limit.
  void flatten(std::string_view line, std::size_t start) {
    if (line.empty() || !is_blank(line[0])) {
      const std::string name = field_name(line);
      in_addresses_ =
          name == "from" || name == "to" || name == "cc" || name == "bcc" || name == "sender" || name == "reply-to";
      colons_ = 0;
    }
    if (!in_addresses_) return;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == ':' && ++colons_ > kMaxColons) text_[start + i] = ' ';
    }
  }

  std::string& text_;
  std::vector<std::uint64_t> seen_ = std::vector<std::uint64_t>(1U << 18U);
  std::size_t repeated_ = 0;
  std::size_t fields_ = 0;
  bool holds_message_ = false;
  bool in_addresses_ = false;
  std::size_t colons_ = 0;
};

/// The boundary of a multipart that does not name it: the first line "--X" that comes again as "--X" or "--X--".
inline std::string guessed_boundary(std::string_view body) {
  constexpr int kTries = 20;
  int tries = 0;
  for (std::size_t at = 0; at < body.size() && tries < kTries;) {
    std::string_view line = trim(next_line(body, at));
    if (!line.starts_with("--") || line.size() > 72 || line.find_first_not_of('-') == std::string_view::npos) continue;
    if (line == "--" || line.find_first_of("\" \t") != std::string_view::npos) continue;
    ++tries;
    const std::string again = "\n" + std::string(line);
    if (body.find(again, at - 1) != std::string_view::npos) return std::string(line.substr(2));
  }
  return {};
}

}  // namespace care_mail
