#include "cli/parse.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

void store(const Parameter& parameter, const std::string& word) {
  if (!is_utf8(word)) throw usage_error(fmt::format("{}: the text is not UTF-8", parameter.shown()));
  try {
    parameter.store(word);
  } catch (const Error& error) {
    throw Error(error.kind(), fmt::format("{}: {}", parameter.shown(), error.what()), error.hint());
  }
}

void add_to(CLI::App& app, const Parameter& parameter) {
  if (parameter.kind == Parameter::Kind::flag) {
    // A plain flag; its callback is not run where it is absent.
    app.add_flag_callback(parameter.names, [&parameter] { parameter.store(""); });
    return;
  }
  auto* option = app.add_option(parameter.names, [&parameter](const CLI::results_t& words) {
    for (const auto& word : words) store(parameter, word);
    return true;
  });
  // One value each time, as it stands: by default a repeated option eats the words behind it and splits "[a,b]".
  option->type_size(1)->expected(1)->allow_extra_args(false);
  if (parameter.kind == Parameter::Kind::repeated) option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

const Parameter* find_option(const std::string& word, const Args& args, const Args& globals) {
  const auto name = word.substr(0, word.find('='));
  for (const auto* each : {&args, &globals}) {
    for (const auto& parameter : each->parameters()) {
      if (!parameter.positional() && parameter.is_called(name)) return &parameter;
    }
  }
  return nullptr;
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

std::vector<std::string> option_names(const Args& args, const Args& globals) {
  std::vector<std::string> names;
  for (const auto* each : {&args, &globals}) {
    for (const auto& parameter : each->parameters()) {
      if (parameter.positional()) continue;
      for (const auto& name : split(parameter.names, ',')) names.push_back(name);
    }
  }
  return names;
}

Error unknown_option(const std::string& word, const Args& args, const Args& globals, const std::string& command) {
  const auto name = word.substr(0, word.find('='));
  const auto names = option_names(args, globals);
  return usage_error(fmt::format("{} has no option '{}'", command, name),
                     did_you_mean(nearest(name, names), command + " --help"));
}

/// What stands on the line by its place, apart from the options and their values.
struct Sorted {
  std::vector<std::string> options;  ///< with their values, as CLI11 is to read them
  std::vector<std::string> positional;
  std::vector<const Parameter*> named;  ///< those that stand on the line, each once
  std::string unknown;                  ///< the first option that nobody knows
};

/// A short flag may have others behind it ("-qy"), a short option its value ("-cphone").
const Parameter* short_option(const std::string& word, const Args& args, const Args& globals) {
  return word.size() > 2 && word[1] != '-' ? find_option(word.substr(0, 2), args, globals) : nullptr;
}

/// Of short flags written together ("-qy") each is named.
void add_named(const std::string& word, const Parameter* first, const Args& args, const Args& globals, Sorted& sorted) {
  const auto add = [&](const Parameter* parameter) {
    const bool known = std::find(sorted.named.begin(), sorted.named.end(), parameter) != sorted.named.end();
    if (parameter != nullptr && !known) sorted.named.push_back(parameter);
  };
  add(first);
  if (word[1] == '-' || first->takes_value()) return;
  for (std::size_t i = 2; i < word.size(); ++i) {
    const auto* next = find_option(std::string("-") + word[i], args, globals);
    add(next);
    if (next == nullptr || next->takes_value()) return;
  }
}

Sorted sort(const std::vector<std::string>& words, const Args& args, const Args& globals) {
  Sorted sorted;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (word == "--") {
      sorted.positional.insert(sorted.positional.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                               words.end());
      break;
    }
    if (!is_option(word)) {
      sorted.positional.push_back(word);
      continue;
    }
    const auto* parameter = find_option(word, args, globals);
    const bool alone = parameter != nullptr;
    if (!alone) parameter = short_option(word, args, globals);
    if (parameter == nullptr) {
      if (sorted.unknown.empty()) sorted.unknown = word;
      continue;
    }
    sorted.options.push_back(word);
    add_named(word, parameter, args, globals, sorted);
    const bool value_apart = alone && parameter->takes_value() && word.find('=') == std::string::npos;
    if (value_apart && i + 1 < words.size()) sorted.options.push_back(words[++i]);
  }
  return sorted;
}

/// Only what stands on the line is described to the library: each description costs as much as reading a value.
void parse_options(Sorted sorted, const std::string& command) {
  CLI::App app;
  app.set_help_flag();
  for (const auto* parameter : sorted.named) add_to(app, *parameter);
  try {
    std::reverse(sorted.options.begin(), sorted.options.end());  // as CLI11 takes a vector
    app.parse(sorted.options);
  } catch (const CLI::ParseError& error) {
    throw usage_error(fmt::format("{}: {}", command, error.what()), command + " --help");
  }
}

void store_positional(const std::vector<std::string>& words, const Args& args, const std::string& command) {
  auto word = words.begin();
  for (const auto& parameter : args.parameters()) {
    if (!parameter.positional()) continue;
    if (word == words.end()) {
      if (parameter.kind != Parameter::Kind::required) continue;
      throw usage_error(fmt::format("{} needs {}", command, parameter.names), command + " --help");
    }
    if (parameter.kind == Parameter::Kind::many) {
      while (word != words.end()) store(parameter, *word++);
    } else {
      store(parameter, *word++);
    }
  }
  if (word != words.end()) {
    throw usage_error(fmt::format("'{}' is one word too many", *word), "put a text of several words in quotes");
  }
}

}  // namespace

bool Parameter::is_called(std::string_view name) const {
  const auto all = split(names, ',');
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::string Parameter::shown() const {
  const auto all = split(names, ',');
  return *std::max_element(all.begin(), all.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
}

bool understands(const std::vector<std::string>& words, const Args& args, const Args& globals) {
  const Sorted sorted = sort(words, args, globals);
  std::size_t places = 0;
  for (const auto& parameter : args.parameters()) {
    if (parameter.kind == Parameter::Kind::many) return sorted.unknown.empty();
    if (parameter.positional()) ++places;
  }
  return sorted.unknown.empty() && sorted.positional.size() <= places;
}

bool asks_for_help(const std::vector<std::string>& words, const Args& args, const Args& globals) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == "--help" || words[i] == "-h") return true;
    const auto* parameter = is_option(words[i]) ? find_option(words[i], args, globals) : nullptr;
    const bool value_apart =
        parameter != nullptr && parameter->takes_value() && words[i].find('=') == std::string::npos;
    if (value_apart) ++i;
  }
  return false;
}

bool asks_for_fields(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == "--fields=help") return true;
    if (words[i] == "--fields" && i + 1 < words.size()) return words[i + 1] == "help";
  }
  return false;
}

void parse(const std::vector<std::string>& words, const Args& args, const Args& globals, const std::string& command) {
  Sorted sorted = sort(words, args, globals);
  if (!sorted.unknown.empty()) throw unknown_option(sorted.unknown, args, globals, command);

  const auto positional = std::move(sorted.positional);
  if (!sorted.options.empty()) parse_options(std::move(sorted), command);
  store_positional(positional, args, command);
}

}  // namespace care::cli
