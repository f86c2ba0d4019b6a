#include "cli/completion_line.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "core/text.hpp"

namespace care::cli {
namespace {

using Value = std::optional<std::string>;  // none: a flag's

/// What a walk along the words meets.
struct Visitor {
  std::function<void(const Parameter&, const Value&)> option;
  std::function<void(const std::string&)> place;
  std::function<void()> dashes;
};

/// Of "-qy" and "-cphone": each flag, and the option that takes the rest for its value.
void visit_short(const std::string& word, const OptionSet& options, const Visitor& visitor) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const auto* parameter = options.called(std::string{'-', word[i]});
    if (parameter == nullptr) return;
    visitor.option(*parameter, parameter->takes_value() ? Value(word.substr(i + 1)) : std::nullopt);
    if (parameter->takes_value()) return;
  }
}

/// Gives the last option where its value is still to come.
const Parameter* walk(const std::vector<std::string>& words, const OptionSet& options, const Visitor& visitor) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (word == "--") {
      visitor.dashes();
      std::for_each(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end(), visitor.place);
      return nullptr;
    }
    if (word.size() < 2 || word.front() != '-') {
      visitor.place(word);
      continue;
    }
    const auto equals = word.find('=');
    const auto* parameter = options.called(word.substr(0, equals));
    if (parameter == nullptr) {
      if (word[1] != '-') visit_short(word, options, visitor);
      continue;
    }
    auto value = equals == std::string::npos ? std::nullopt : Value(word.substr(equals + 1));
    if (parameter->takes_value() && !value) {
      if (++i == words.size()) return parameter;
      value = words[i];
    }
    visitor.option(*parameter, value);
  }
  return nullptr;
}

}  // namespace

void OptionSet::add(const Args& args) {
  for (const auto& parameter : args.parameters()) {
    const auto names = names_of(parameter);
    const bool known = std::any_of(names.begin(), names.end(), [&](auto& name) { return called(name) != nullptr; });
    if (!parameter.positional() && !known) options_.push_back(&parameter);
  }
}

const Parameter* OptionSet::called(std::string_view name) const {
  const auto found = std::find_if(options_.begin(), options_.end(), [&](auto* each) { return each->is_called(name); });
  return found == options_.end() ? nullptr : *found;
}

LineSoFar read_line(const std::vector<std::string>& words, const OptionSet& options) {
  LineSoFar line;
  line.pending = walk(words, options,
                      {[&](const Parameter& option, const Value&) { line.given.push_back(&option); },
                       [&](const std::string&) { ++line.places; }, [&] { line.only_places = true; }});
  return line;
}

void store_options(const std::vector<std::string>& words, const OptionSet& options) {
  const auto store = [](const Parameter& option, const Value& value) {
    try {
      option.store(value.value_or(""));
    } catch (const Error&) {  // the command itself will say so
    }
  };
  walk(words, options, {store, [](const std::string&) {}, [] {}});
}

std::vector<std::string> names_of(const Parameter& parameter) { return split(parameter.names, ','); }

}  // namespace care::cli
