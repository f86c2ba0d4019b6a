#include "mail/reply.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "mail/reply_lines.hpp"

namespace care::mail {
namespace {

constexpr std::size_t kLongestHeading = 500;  // bytes of an "On … wrote:", however it is wrapped

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
  return lines;
}

class Stripper {
 public:
  explicit Stripper(std::string_view text) : lines_(lines_of(text)), kept_(lines_.size(), true) {
    trimmed_.reserve(lines_.size());
    for (std::string_view line : lines_) trimmed_.push_back(trim(line));
  }

  std::string visible() {
    mark_quotations();
    mark_signatures();
    std::string text = joined(kept_);
    return text.empty() ? joined(std::vector<bool>(lines_.size(), true)) : text;
  }

 private:
  void mark_quotations() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (trimmed_[i].empty()) {
        ++i;
      } else if (trimmed_[i].starts_with('>')) {
        kept_[i++] = false;
      } else if (is_marker(trimmed_[i]) && quoted_after(i + 1)) {
        kept_[i++] = false;
      } else if (is_marker(trimmed_[i]) || begins_block(i) ||
                 (is_bare_marker(trimmed_[i]) && begins_block(next_text(i + 1)))) {
        return cut(i);
      } else if (const std::size_t end = heading_at(i); end > i) {
        if (next_text(end) < lines_.size() && !quoted_after(end)) return cut(i);
        drop(i, end);
        i = end;
      } else {
        ++i;
      }
    }
  }

  void drop(std::size_t from, std::size_t to) {
    std::fill(kept_.begin() + static_cast<std::ptrdiff_t>(from), kept_.begin() + static_cast<std::ptrdiff_t>(to),
              false);
  }

  /// All from here on is someone else's, and the rule drawn above it.
  void cut(std::size_t from) {
    while (from > 0 && (trimmed_[from - 1].empty() || is_rule(trimmed_[from - 1]))) --from;
    drop(from, lines_.size());
  }

  /// The next line that is not blank; the number of lines where there is none. Looks no further than 20 lines.
  std::size_t next_text(std::size_t from) const {
    for (std::size_t i = from; i < lines_.size() && i < from + 20; ++i) {
      if (!trimmed_[i].empty()) return i;
    }
    return lines_.size();
  }

  bool quoted_after(std::size_t from) const {
    const std::size_t next = next_text(from);
    return next < lines_.size() && trimmed_[next].starts_with('>');
  }

  /// The end of an "On … wrote:" that begins here, over one to four lines; `from` itself where none does.
  std::size_t heading_at(std::size_t from) const {
    if (ends_heading(trimmed_[from]) || trimmed_[from].ends_with(">:")) return is_heading(from) ? from + 1 : from;
    if (!begins_heading(trimmed_[from])) return from;
    std::string text;
    for (std::size_t i = from; i < lines_.size() && i < from + 4; ++i) {
      const std::string_view line = trimmed_[i];
      const bool another = i > from && begins_heading(line) && has_date(line.substr(0, kLongestHeading));
      if (line.empty() || line.starts_with('>') || another || text.size() + line.size() > kLongestHeading) return from;
      text.append(line) += ' ';
      if (ends_heading(line) || (line.ends_with(':') && is_german(text))) {
        return has_date(text) && (quoted_after(i + 1) || has_time_or_address(text) || at_end(i + 1)) ? i + 1 : from;
      }
      if (ends_sentence(line)) return from;
    }
    return from;
  }

  bool at_end(std::size_t from) const { return next_text(from) == lines_.size(); }

  /// "Anna Rossi <anna@example.it> schrieb am Mi., 6. Mai 2026 um 10:12:" has its verb before the date.
  static bool is_german(std::string_view text) { return text.find(" schrieb ") != std::string_view::npos; }

  static bool ends_sentence(std::string_view line) {
    return line.ends_with('!') || line.ends_with('?') || (line.ends_with('.') && !line.ends_with("m."));
  }

  /// Of a single line that ends as a heading does.
  bool is_heading(std::size_t at) const {
    const std::string_view line = trimmed_[at];
    if (line.size() > kLongestHeading) return false;
    const bool quoted = quoted_after(at + 1);
    if (begins_heading(line)) return quoted || has_time_or_address(line) || (at_end(at + 1) && has_date(line));
    const bool dated = line[0] >= '0' && line[0] <= '9' && has_date(line);
    if (line.ends_with(">:") && !ends_heading(line)) return dated && quoted;
    if (has_time_or_address(line)) return quoted || line.find('@') != std::string_view::npos;
    return quoted && is_name_and_verb(line);
  }

  /// "From: … Sent: … To: … Subject: …": a sender, a subject, and a date or someone it went to.
  bool begins_block(std::size_t from) const {
    if (from >= lines_.size() || label_of(trimmed_[from]) != Label::from) return false;
    bool date = false;
    bool to = false;
    for (std::size_t i = from + 1, others = 0; i < lines_.size() && i < from + 24 && others < 8; ++i) {
      const Label label = label_of(trimmed_[i]);
      if (trimmed_[i].starts_with('>') || label == Label::from) return false;
      date = date || label == Label::date;
      to = to || label == Label::to;
      if (label == Label::subject) return date || to;
      others += label == Label::none && !trimmed_[i].empty();
    }
    return false;
  }

  void mark_signatures() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && kept_[end] == kept_[i]) ++end;
      if (kept_[i]) mark_signature(i, end);
      i = end;
    }
  }

  /// In one stretch of the writer's own lines.
  void mark_signature(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const bool exact = lines_[i] == "-- " || lines_[i] == "--\xC2\xA0";
      if (exact || (trimmed_[i] == "--" && texts(i, to) <= 25)) {
        drop(i, to);
        to = i;
      } else if (trimmed_[i].size() >= 10 && is_rule(trimmed_[i]) && to == lines_.size() && is_list_footer(i + 1)) {
        drop(i, to);
        to = i;
      }
    }
    to = without_blank_end(from, to);
    for (int lines = 0; to > from && lines < 3 && is_program_signature(trimmed_[to - 1]); ++lines) {
      drop(to - 1, to);
      to = without_blank_end(from, to - 1);
    }
    const bool alone = to > from && (to - from == 1 || trimmed_[to - 2].empty());
    if (alone && to - from > 1 && is_dashed_name(trimmed_[to - 1])) drop(to - 1, to);
  }

  std::size_t without_blank_end(std::size_t from, std::size_t to) const {
    while (to > from && trimmed_[to - 1].empty()) --to;
    return to;
  }

  std::size_t texts(std::size_t from, std::size_t to) const {
    std::size_t count = 0;
    for (std::size_t i = from; i < to && count <= 25; ++i) count += !trimmed_[i].empty();
    return count;
  }

  /// What mailing lists write below every mail: a few lines, one of them says so or is an address.
  bool is_list_footer(std::size_t from) const {
    if (lines_.size() - from > 6) return false;
    return std::any_of(trimmed_.begin() + static_cast<std::ptrdiff_t>(from), trimmed_.end(), [](std::string_view line) {
      return line.find("mailing list") != std::string_view::npos || line.find("/listinfo/") != std::string_view::npos;
    });
  }

  /// The kept lines; where something was taken out between them, one blank line.
  std::string joined(const std::vector<bool>& kept) const {
    std::string text;
    bool gap = false;
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!kept[i]) {
        gap = true;
      } else if (trimmed_[i].empty()) {
        ++blanks;
      } else {
        if (!text.empty()) text.append(gap ? 1 : blanks, '\n').append("\n");
        text += lines_[i];
        gap = false;
        blanks = 0;
      }
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
    return text;
  }

  std::vector<std::string_view> lines_;
  std::vector<std::string_view> trimmed_;
  std::vector<bool> kept_;
};

}  // namespace

std::string without_quotes(std::string_view text) { return Stripper(text).visible(); }

bool is_forward(std::string_view subject) {
  static constexpr std::array<std::string_view, 8> kPrefixes = {
      "fwd:", "fw:", "i:", "wg:", "inoltro:", "inoltra:", "rv:", "tr:"};
  const std::string start = lowered(trim(subject).substr(0, 10));
  return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::string_view prefix) { return start.starts_with(prefix); });
}

std::string bare_subject(std::string_view subject) {
  static constexpr std::array<std::string_view, 24> kPrefixes = {
      "re",  "r",   "fwd", "fw",  "i",    "rif", "aw",  "wg",     "sv", "vs",      "tr",      "rv",
      "ref", "res", "rif", "ris", "antw", "odp", "enc", "doorst", "vl", "inoltro", "inoltra", "tr\xC3\xA9"};
  while (true) {
    subject = trim(subject);
    std::size_t at = 0;
    while (at < subject.size() && at < 10 && subject[at] != ':' && subject[at] != '[' && subject[at] != '(' &&
           subject[at] != ' ' && !subject.substr(at).starts_with("\xEF\xBC\x9A") &&
           !subject.substr(at).starts_with("\xC2\xA0")) {
      ++at;
    }
    const std::string word = lowered(subject.substr(0, at));
    if (std::find(kPrefixes.begin(), kPrefixes.end(), word) == kPrefixes.end()) return std::string(subject);
    std::string_view rest = trim(subject.substr(at));
    if (rest.starts_with('[') || rest.starts_with('(')) {  // "Re[2]:", "Re(2):"
      const std::size_t close = rest.find_first_not_of("0123456789", 1);
      if (close == 1 || close == std::string_view::npos || (rest[close] != ']' && rest[close] != ')')) break;
      rest = trim(rest.substr(close + 1));
    }
    if (rest.starts_with(':')) {
      subject = rest.substr(1);
    } else if (rest.starts_with("\xEF\xBC\x9A")) {  // a colon of full width
      subject = rest.substr(3);
    } else {
      break;
    }
  }
  return std::string(subject);
}

}  // namespace care::mail
