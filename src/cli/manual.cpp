#include "cli/manual.hpp"

#include <fmt/format.h>

#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "cli/topics.hpp"

namespace care::cli {
namespace {

Page start_page(const Commands& commands) {
  Globals globals;
  Args args;
  declare_globals(args, globals);
  return help(commands, args);
}

Page page_of(const Verb& verb) {
  const Command command = verb.make();
  Args args;
  const Action action = command.declare(args);
  return help(verb, args, command.notes);
}

/// The noun's own page, then one for each verb; of a noun that is a whole command only that.
std::vector<Page> pages_of(const Noun& noun, const Commands& commands) {
  std::vector<Page> pages;
  for (const auto& verb : commands.verbs) {
    if (verb.noun != noun.name) continue;
    if (!verb.name.empty() && pages.empty()) pages.push_back(help(noun, commands));
    pages.push_back(page_of(verb));
  }
  return pages;
}

}  // namespace

std::string manual_as_markdown(const Commands& commands) {
  std::string text =
      "# Commands\n\nAll that `care help` says. Made from the program itself; the tests compare the two.\n";
  const auto add = [&](const Page& page) { text += "\n" + to_markdown(page); };
  add(start_page(commands));
  for (const auto& noun : commands.nouns) {
    for (const auto& page : pages_of(noun, commands)) add(page);
  }
  for (const auto& topic : topics()) add(topic.page());
  return text;
}

std::string formats_as_markdown(const std::vector<output::Schema>& schemas) {
  std::string text = fmt::format(
      "# Formats\n\nMade from the program itself; the tests compare the two, and judge what every command prints by "
      "its schema.\n\n{}\nVersion of the format: {}. As JSON Schema: `care schema NAME`.\n",
      to_markdown(find_topic("formats")->page()), output::kFormatVersion);
  for (const auto& schema : schemas) {
    text += fmt::format("\n## {}\n\n{}\n\n| key | value | |\n|---|---|---|\n", schema.name(), schema.help());
    for (const auto& key : schema.keys()) {
      text += fmt::format("| `{}` | {} | {} |\n", key.name, output::describe(key), key.help);
    }
  }
  return text;
}

std::vector<ManPage> manual_as_man_pages(const Commands& commands) {
  std::vector<ManPage> pages = {{"care", 1, to_man_page("care", 1, {start_page(commands)})}};
  for (const auto& noun : commands.nouns) {
    const auto title = fmt::format("care-{}", noun.name);
    pages.push_back({title, 1, to_man_page(title, 1, pages_of(noun, commands))});
  }
  for (const auto& topic : topics()) {
    const auto title = fmt::format("care-{}", topic.name);
    pages.push_back({title, 7, to_man_page(title, 7, {topic.page()})});
  }
  return pages;
}

}  // namespace care::cli
