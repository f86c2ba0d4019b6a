#include "core/gate/lists.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::gate {
namespace {

std::string_view file_of(Language language, std::string_view name) {
  const auto path = std::string(care::name(language)) + "/" + std::string(name);
  for (const auto& file : embedded_lists()) {
    if (file.name == path) return file.text;
  }
  return {};
}

/// A list that is read: every line that says something, no notes, nothing blank.
class ListReader {
 public:
  ListReader(std::string_view text, std::string_view file) : text_(text), file_(file) {
    if (!is_utf8(text)) throw Error(ErrorKind::config, fmt::format("'{}' is not UTF-8", file));
  }

  template <class Each>
  void for_lines(Each each) {
    for (const auto& line : split(text_, '\n')) {
      ++line_;
      const auto text = trimmed(line);
      if (!text.empty() && !text.starts_with('#')) each(text);
    }
  }

  Error wrong(const std::string& what, std::string hint) const {
    return {ErrorKind::config, fmt::format("{}:{}: {}", file_, line_, what), std::move(hint)};
  }

 private:
  std::string_view text_, file_;
  int line_ = 0;
};

std::vector<std::string> fields_of(std::string_view line) {
  auto fields = split(line, '|');
  for (auto& field : fields) field = std::string(trimmed(field));
  fields.resize(4);
  return fields;
}

Level highest_level(const std::string& word, const ListReader& reader) {
  if (word.empty() || word == "basic") return Level::basic;
  if (word == "regular") return Level::regular;
  throw reader.wrong(fmt::format("'{}' is no level that needs plain words", word), "basic or regular");
}

Saying read_heading(std::string_view line, const ListReader& reader) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !line.ends_with(']')) {
    throw reader.wrong(fmt::format("'{}' is no heading", line), "[never-list: why it is not said]");
  }
  Saying heading;
  heading.list = std::string(trimmed(line.substr(1, colon - 1)));
  heading.why = std::string(trimmed(line.substr(colon + 1, line.size() - colon - 2)));
  return heading;
}

/// Read when they are first wanted, those of one language without the other.
template <Language language>
const Glossary& built_in_glossary() {
  static const Glossary built_in = read_glossary(file_of(language, "glossary.txt"), "glossary.txt");
  return built_in;
}

template <Language language>
const SayingLists& built_in_sayings() {
  static const SayingLists built_in = read_sayings(file_of(language, "sayings.txt"), "sayings.txt");
  return built_in;
}

}  // namespace

Glossary read_glossary(std::string_view text, std::string_view file) {
  Glossary glossary;
  ListReader reader(text, file);
  reader.for_lines([&](std::string_view line) {
    const auto fields = fields_of(line);
    if (fields[0].empty() || fields[1].empty()) {
      throw reader.wrong(fmt::format("'{}' is no term", line), "forms | plain words | an example | basic");
    }
    const auto highest = highest_level(fields[3], reader);
    glossary.phrases.add(fields[0], glossary.terms.size());
    glossary.terms.push_back({fields[1], fields[2], highest});
  });
  return glossary;
}

SayingLists read_sayings(std::string_view text, std::string_view file) {
  SayingLists lists;
  Saying heading;
  ListReader reader(text, file);
  reader.for_lines([&](std::string_view line) {
    if (line.starts_with('[')) {
      heading = read_heading(line, reader);
      return;
    }
    const auto fields = fields_of(line);
    if (heading.list.empty()) throw reader.wrong("a phrase needs a heading above it", "[never-list: why]");
    if (fields[0].empty()) throw reader.wrong(fmt::format("'{}' is no phrase", line), "forms | what to say instead");
    auto& list = lists[heading.list];
    list.phrases.add(fields[0], list.sayings.size());
    list.sayings.push_back({heading.list, heading.why, fields[1]});
  });
  return lists;
}

const Glossary& glossary(Language language) {
  return language == Language::it ? built_in_glossary<Language::it>() : built_in_glossary<Language::en>();
}

const Sayings& sayings(Language language, std::string_view list) {
  static const Sayings none;
  const auto& lists = language == Language::it ? built_in_sayings<Language::it>() : built_in_sayings<Language::en>();
  const auto found = lists.find(list);
  return found == lists.end() ? none : found->second;
}

}  // namespace care::gate
