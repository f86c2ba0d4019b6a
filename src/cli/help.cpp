#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"

namespace care::cli {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

/// Two columns; what is longer than the first has a line of its own.
std::string columns(const Lines& lines) {
  constexpr std::size_t kWidest = 30;
  std::size_t width = 0;
  for (const auto& [left, right] : lines) {
    if (left.size() <= kWidest) width = std::max(width, left.size());
  }
  std::string text;
  for (const auto& [left, right] : lines) {
    if (right.empty()) {
      text += fmt::format("  {}\n", left);
    } else if (left.size() > width) {
      text += fmt::format("  {}\n  {:{}}  {}\n", left, "", width, right);
    } else {
      text += fmt::format("  {:{}}  {}\n", left, width, right);
    }
  }
  return text;
}

std::string section(const char* title, const Lines& lines) {
  return lines.empty() ? std::string() : fmt::format("\n{}\n{}", title, columns(lines));
}

std::string option_text(const Parameter& parameter) {
  std::string names = fmt::format("{}", fmt::join(split(parameter.names, ','), ", "));
  if (names.starts_with("--")) names = "    " + names;  // in line with those that have a short name too
  if (parameter.takes_value()) names += " " + parameter.value;
  if (parameter.kind == Parameter::Kind::repeated) names += "...";
  return names;
}

Lines options_of(const Args& args) {
  Lines lines;
  for (const auto& parameter : args.parameters()) {
    if (!parameter.positional()) lines.emplace_back(option_text(parameter), parameter.help);
  }
  return lines;
}

std::string usage(const Args& args) {
  std::string text;
  for (const auto& parameter : args.parameters()) {
    if (parameter.kind == Parameter::Kind::required) text += " " + parameter.names;
    if (parameter.kind == Parameter::Kind::optional) text += " [" + parameter.names + "]";
    if (parameter.kind == Parameter::Kind::many) text += " " + parameter.names + "...";
  }
  return text + (options_of(args).empty() ? "" : " [options]");
}

}  // namespace

std::string help(const Commands& commands, const Args& globals) {
  Lines nouns;
  for (const auto& noun : commands.nouns) nouns.emplace_back(noun.name, noun.summary);
  return "care: look after your clients\n\nusage: care <command> ...\n" + section("commands", nouns) +
         section("options everywhere", options_of(globals)) + "\ncare <command> --help tells more.\n";
}

std::string help(const Noun& noun, const Commands& commands) {
  Lines verbs;
  for (const auto& verb : commands.verbs) {
    if (verb.noun == noun.name) verbs.emplace_back(verb.name, verb.summary);
  }
  return fmt::format("care {0}: {1}\n\nusage: care {0} <command> ...\n{2}\ncare {0} <command> --help tells more.\n",
                     noun.name, noun.summary, section("commands", verbs));
}

std::string help(const Verb& verb, const Args& args, const char* examples) {
  Lines arguments;
  for (const auto& parameter : args.parameters()) {
    if (parameter.positional()) arguments.emplace_back(parameter.names, parameter.help);
  }
  const std::string name = fmt::format("care {}{}{}", verb.noun, verb.name.empty() ? "" : " ", verb.name);
  std::string text = fmt::format("{}: {}\n\nusage: {}{}\n", name, verb.summary, name, usage(args));
  text += section("arguments", arguments);
  text += section("options", options_of(args));
  Lines lines;
  for (const auto& line : split(examples, '\n')) {
    if (!line.empty()) lines.emplace_back(line, "");
  }
  return text + section("examples", lines) + "\nOptions that every command takes: care --help\n";
}

}  // namespace care::cli
