#include "cli/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

const Parameter* global_of(const std::string& word, const Args& globals) {
  const auto name = word.substr(0, word.find('='));
  for (const auto& parameter : globals.parameters()) {
    if (parameter.is_called(name)) return &parameter;
  }
  return nullptr;
}

const Verb* find_verb(const Commands& commands, std::string_view noun, std::string_view name) {
  for (const auto& verb : commands.verbs) {
    if (verb.noun == noun && verb.name == name) return &verb;
  }
  return nullptr;
}

}  // namespace

std::size_t next_plain(const std::vector<std::string>& words, std::size_t from, const Args& globals) {
  for (std::size_t i = from; i < words.size(); ++i) {
    const auto& word = words[i];
    if (word.size() < 2 || word.front() != '-') return i;
    const auto* parameter = global_of(word, globals);
    if (parameter == nullptr) return words.size();
    if (parameter->takes_value() && word.find('=') == std::string::npos) ++i;
  }
  return words.size();
}

Error unknown_verb(const std::string& word, const Noun& noun, const Commands& commands) {
  std::vector<std::string> names;
  for (const auto& verb : commands.verbs) {
    if (verb.noun == noun.name) names.emplace_back(verb.name);
  }
  return usage_error(fmt::format("'{}' is not a care {} command", word, noun.name),
                     did_you_mean(nearest(word, names), "one of: " + one_of(names)));
}

Resolved resolve(const std::vector<std::string>& words, const Commands& commands, const Args& globals) {
  Resolved resolved;
  resolved.rest = words;
  const auto at = next_plain(words, 0, globals);
  if (at == words.size()) return resolved;
  resolved.word = at;
  const auto noun = std::find_if(commands.nouns.begin(), commands.nouns.end(),
                                 [&](const Noun& each) { return each.name == words[at]; });
  if (noun == commands.nouns.end()) return resolved;
  resolved.noun = &*noun;
  resolved.rest.erase(resolved.rest.begin() + static_cast<std::ptrdiff_t>(at));

  if (const auto* whole = find_verb(commands, noun->name, "")) {
    resolved.verbs = {whole};
    return resolved;
  }
  const auto next = next_plain(resolved.rest, at, globals);
  if (next < resolved.rest.size()) {
    if (const auto* verb = find_verb(commands, noun->name, resolved.rest[next])) {
      resolved.verbs = {verb};
      resolved.rest.erase(resolved.rest.begin() + static_cast<std::ptrdiff_t>(next));
      return resolved;
    }
  }
  if (!noun->implied.empty()) {
    resolved.is_implied = true;
    for (const auto& name : split(noun->implied, ' ')) resolved.verbs.push_back(find_verb(commands, noun->name, name));
  }
  if (resolved.verbs.empty() && next < resolved.rest.size()) throw unknown_verb(resolved.rest[next], *noun, commands);
  return resolved;
}

}  // namespace care::cli
