#include "cli/help.hpp"

#include <fmt/format.h>

#include "cli/topics.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

std::string option_text(const Parameter& parameter) {
  std::string names = fmt::format("{}", fmt::join(split(parameter.names, ','), ", "));
  if (names.starts_with("--")) names = "    " + names;  // in line with those that have a short name too
  if (parameter.takes_value()) names += " " + parameter.value;
  if (parameter.kind == Parameter::Kind::repeated) names += "...";
  return names;
}

Page::Lines options_of(const Args& args) {
  Page::Lines lines;
  for (const auto& parameter : args.parameters()) {
    if (!parameter.positional()) lines.emplace_back(option_text(parameter), parameter.help);
  }
  return lines;
}

Page::Lines arguments_of(const Args& args) {
  Page::Lines lines;
  for (const auto& parameter : args.parameters()) {
    if (parameter.positional()) lines.emplace_back(parameter.names, parameter.help);
  }
  return lines;
}

Page::Lines examples_of(const Notes& notes) {
  Page::Lines lines;
  for (const auto& line : split(notes.examples, '\n')) {
    if (!line.empty()) lines.emplace_back(line, "");
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

void add_section(Page& page, const char* title, Page::Lines lines) {
  if (!lines.empty()) page.sections.push_back({title, "", std::move(lines)});
}

}  // namespace

std::string name_of(const Verb& verb) {
  return fmt::format("care {}{}{}", verb.noun, verb.name.empty() ? "" : " ", verb.name);
}

Page help(const Commands& commands, const Args& globals) {
  Page page{
      "care", "look after your clients", "care <command> ...", "", {}, "care help <command> or <topic> tells more."};
  Page::Lines nouns;
  for (const auto& noun : commands.nouns) nouns.emplace_back(noun.name, noun.summary);
  Page::Lines topics;
  for (const auto& topic : cli::topics()) topics.emplace_back(topic.name, topic.summary);
  add_section(page, "commands", std::move(nouns));
  add_section(page, "topics", std::move(topics));
  add_section(page, "options everywhere", options_of(globals));
  return page;
}

Page help(const Noun& noun, const Commands& commands) {
  Page page{fmt::format("care {}", noun.name),
            std::string(noun.summary),
            fmt::format("care {} <command> ...", noun.name),
            "",
            {},
            fmt::format("care {} <command> --help tells more.", noun.name)};
  Page::Lines verbs;
  for (const auto& verb : commands.verbs) {
    if (verb.noun == noun.name) verbs.emplace_back(verb.name, verb.summary);
  }
  add_section(page, "commands", std::move(verbs));
  return page;
}

Page help(const Verb& verb, const Args& args, const Notes& notes) {
  const auto name = name_of(verb);
  Page page{name,
            std::string(verb.summary),
            name + usage(args),
            notes.about,
            {},
            "Options that every command takes: care --help"};
  add_section(page, "arguments", arguments_of(args));
  add_section(page, "options", options_of(args));
  add_section(page, "examples", examples_of(notes));
  if (const auto* schema = notes.prints.schema) {
    const auto* what = notes.prints.list ? "a list of" : "one";
    page.more = fmt::format("--json prints {} {}: care schema {}\n{}", what, schema->name(), schema->name(), page.more);
  }
  return page;
}

}  // namespace care::cli
