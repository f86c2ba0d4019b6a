#include "documents/mail_template.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::documents {
namespace {

constexpr std::string_view kSubject = "Subject:";
constexpr std::string_view kMatter = "Matter:";

bool is_note(std::string_view line) { return line == "#" || line.starts_with("# "); }

class MailReader {
 public:
  explicit MailReader(std::string_view name) { file_.name = name; }

  MailFile read(std::string_view text) {
    if (!is_utf8(text)) throw Error(ErrorKind::config, fmt::format("'{}' is not UTF-8", file_.name));
    for (const std::string& line : split(text, '\n')) {
      ++number_;
      read_line(trimmed(line));
    }
    require_subject();
    if (file_.texts.empty()) throw error("there is no text", "[formal]");
    return std::move(file_);
  }

 private:
  void read_line(std::string_view line) {
    if (is_note(line)) {
      read_note(trimmed(line.substr(1)));
    } else if (line.starts_with('[') && line.ends_with(']')) {
      begin(line.substr(1, line.size() - 2));
    } else if (current_ == nullptr) {
      if (!line.empty()) throw error("a text needs a heading above it", "[formal]");
    } else if (current_->subject.text.empty()) {
      read_subject(line);
    } else {
      current_->body.push_back({number_, std::string(line)});
    }
  }

  void read_note(std::string_view note) {
    if (file_.about.empty()) file_.about = note;
    if (note.starts_with(kMatter)) file_.matter = trimmed(note.substr(kMatter.size()));
  }

  void begin(std::string_view heading) {
    require_subject();
    for (const auto& each : Names<Register>::all) {
      if (each.text != heading) continue;
      if (file_.texts.contains(each.value)) throw error(fmt::format("'[{}]' stands here twice", heading));
      current_ = &file_.texts[each.value];
      return;
    }
    throw error(fmt::format("'[{}]' is no heading", heading), "one of formal, informal or company");
  }

  void read_subject(std::string_view line) {
    if (line.empty()) return;
    const auto subject = line.starts_with(kSubject) ? trimmed(line.substr(kSubject.size())) : std::string_view();
    if (subject.empty()) throw error("a text begins with its subject", "Subject: …");
    current_->subject = {number_, std::string(subject)};
  }

  void require_subject() const {
    if (current_ != nullptr && current_->subject.text.empty()) throw error("there is no subject", "Subject: …");
  }

  Error error(const std::string& what, std::string hint = {}) const {
    return {ErrorKind::config, fmt::format("{}:{}: {}", file_.name, number_, what), std::move(hint)};
  }

  MailFile file_;
  MailText* current_ = nullptr;
  int number_ = 0;
};

}  // namespace

MailFile read_mail_file(std::string_view name, std::string_view text) { return MailReader(name).read(text); }

}  // namespace care::documents
