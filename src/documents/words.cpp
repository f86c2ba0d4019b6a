#include "documents/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::documents {
namespace {

struct Phrase {
  std::string heading;
  std::string key;
  std::string text;
  int line = 0;
};

constexpr std::string_view kAll = "all";

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  std::vector<Phrase> read(std::string_view text) {
    if (!is_utf8(text)) throw Error(ErrorKind::config, fmt::format("'{}' is not UTF-8", file_));
    for (const std::string& line : split(text, '\n')) {
      ++line_;
      read_line(trimmed(line));
    }
    return std::move(phrases_);
  }

  Error error(int line, const std::string& what, std::string hint) const {
    return {ErrorKind::config, fmt::format("{}:{}: {}", file_, line, what), std::move(hint)};
  }

 private:
  void read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    if (line.front() == '[' && line.back() == ']') {
      heading_ = known_heading(trimmed(line.substr(1, line.size() - 2)));
      return;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) throw error(line_, fmt::format("'{}' is no phrase", line), "key = phrase");
    if (heading_.empty()) throw error(line_, "a phrase needs a heading above it", "[all]");
    phrases_.push_back(
        {heading_, std::string(trimmed(line.substr(0, equals))), std::string(trimmed(line.substr(equals + 1))), line_});
  }

  std::string known_heading(std::string_view heading) const {
    std::vector<std::string> headings{std::string(kAll)};
    for (const auto& each : Names<Register>::all) headings.emplace_back(each.text);
    if (std::find(headings.begin(), headings.end(), heading) != headings.end()) return std::string(heading);
    throw error(line_, fmt::format("'[{}]' is no heading", heading), "one of " + one_of(headings));
  }

  std::string_view file_;
  int line_ = 0;
  std::string heading_;
  std::vector<Phrase> phrases_;
};

void require_known_keys(const Reader& reader, const std::vector<Phrase>& own, const std::vector<Phrase>& known) {
  std::vector<std::string> keys;
  for (const Phrase& each : known) keys.push_back(each.key);
  for (const Phrase& each : own) {
    if (std::find(keys.begin(), keys.end(), each.key) != keys.end()) continue;
    throw reader.error(each.line, fmt::format("'{}' is no phrase of this letter", each.key),
                       did_you_mean(nearest(each.key, keys)));
  }
}

/// Read once: every letter of a run begins with them.
const std::vector<Phrase>& built_in_phrases(std::string_view file) {
  static std::map<std::string, std::vector<Phrase>, std::less<>> files;
  const auto known = files.find(file);
  if (known != files.end()) return known->second;
  return files.emplace(file, Reader(file).read(built_in(file))).first->second;
}

}  // namespace

Words::Words(std::string_view file, Register address_form, const Overrides& overrides) : file_(file) {
  const auto take = [&](const std::vector<Phrase>& phrases) {
    for (const std::string_view heading : {kAll, name(address_form)}) {
      for (const Phrase& each : phrases) {
        if (each.heading == heading) phrases_[each.key] = each.text;
      }
    }
  };
  const std::vector<Phrase>& known = built_in_phrases(file);
  take(known);
  if (const auto own_text = overrides ? overrides(file) : std::nullopt) {
    Reader reader(file);
    const std::vector<Phrase> own = reader.read(*own_text);
    require_known_keys(reader, own, known);
    take(own);
  }
}

std::string Words::say(std::string_view key, const TemplateData& data) const {
  const auto phrase = phrases_.find(key);
  if (phrase == phrases_.end()) throw Error(ErrorKind::config, fmt::format("'{}' has no phrase '{}'", file_, key));
  return fill(fmt::format("{}, {}", file_, key), phrase->second, data, Medium::text);
}

}  // namespace care::documents
