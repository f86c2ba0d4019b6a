#include "core/gate/lists.hpp"

#include <map>

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

/// Calls `each` with every line that says something: no notes, nothing blank.
template <class Each>
void for_lines(std::string_view file, Each each) {
  for (const auto& line : split(file, '\n')) {
    const auto text = trimmed(line);
    if (!text.empty() && !text.starts_with('#')) each(text);
  }
}

std::vector<std::string> fields_of(std::string_view line) {
  auto fields = split(line, '|');
  for (auto& field : fields) field = std::string(trimmed(field));
  fields.resize(4);
  return fields;
}

Glossary read_glossary(Language language) {
  Glossary glossary;
  for_lines(file_of(language, "glossary.txt"), [&](std::string_view line) {
    const auto fields = fields_of(line);
    glossary.phrases.add(fields[0], glossary.terms.size());
    glossary.terms.push_back({fields[1], fields[2], fields[3] == "regular" ? Level::regular : Level::basic});
  });
  return glossary;
}

using Lists = std::map<std::string, Sayings, std::less<>>;

Lists read_sayings(Language language) {
  Lists lists;
  Saying heading;
  for_lines(file_of(language, "sayings.txt"), [&](std::string_view line) {
    if (line.starts_with('[')) {
      const auto colon = line.find(':');
      heading.list = std::string(line.substr(1, colon - 1));
      heading.why = std::string(trimmed(line.substr(colon + 1, line.size() - colon - 2)));
      return;
    }
    const auto fields = fields_of(line);
    auto& list = lists[heading.list];
    list.phrases.add(fields[0], list.sayings.size());
    list.sayings.push_back({heading.list, heading.why, fields[1]});
  });
  return lists;
}

}  // namespace

const Glossary& glossary(Language language) {
  static const Glossary italian = read_glossary(Language::it);
  static const Glossary english = read_glossary(Language::en);
  return language == Language::it ? italian : english;
}

const Sayings& sayings(Language language, std::string_view list) {
  static const Lists italian = read_sayings(Language::it);
  static const Lists english = read_sayings(Language::en);
  static const Sayings none;
  const auto& lists = language == Language::it ? italian : english;
  const auto found = lists.find(list);
  return found == lists.end() ? none : found->second;
}

}  // namespace care::gate
