#include "cli/dispatch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <optional>

#include "care/error.hpp"
#include "cli/completion.hpp"
#include "cli/context.hpp"
#include "cli/extension.hpp"
#include "cli/help.hpp"
#include "cli/pager.hpp"
#include "cli/parse.hpp"
#include "cli/prepared.hpp"
#include "cli/resolve.hpp"
#include "cli/topics.hpp"
#include "config/config.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

using Words = std::vector<std::string>;

/// The command as it can be typed again.
std::string typed(const Words& words) {
  std::string line = "care";
  for (const auto& word : words) line += ' ' + shell_word(word);
  return line;
}

/// One command line on its way to what it means. An alias makes another one of it.
class Line {
 public:
  Line(Words words, const Commands& commands, World& world)
      : words_(std::move(words)), commands_(commands), world_(world) {
    declare_globals(global_args_, globals_);
  }

  int run(Words aliases_seen);

 private:
  int help_on(const Words& about);
  int extend(std::size_t at, Words aliases_seen);
  int run_program(const std::filesystem::path& program, std::size_t at);
  int run_verb(const Prepared& prepared);
  Prepared choose(const Resolved& resolved);
  void refuse_unknown_verb(const Resolved& resolved, const Prepared& prepared) const;
  void print(const Page& page);
  void print_fields(const output::Shape& prints);
  bool pages() const { return world_.terminal.out && !globals_.no_pager; }
  Error unknown_command(const std::string& word, const Config& config) const;

  Words words_;
  const Commands& commands_;
  World& world_;
  Globals globals_;
  Args global_args_;
};

int Line::run(Words aliases_seen) {
  if (words_ == Words{"--version"}) {
    world_.out << "care " << world_.version << '\n';
    return 0;
  }
  if (!words_.empty() && words_[0] == "help") return help_on({words_.begin() + 1, words_.end()});
  const Resolved resolved = resolve(words_, commands_, global_args_);
  if (resolved.noun == nullptr && resolved.word) return extend(*resolved.word, std::move(aliases_seen));
  if (resolved.verbs.empty()) {
    const auto name = resolved.noun == nullptr ? "care" : fmt::format("care {}", resolved.noun->name);
    parse(resolved.rest, Args(), global_args_, name);
    if (resolved.noun != nullptr && !globals_.help) throw usage_error(name + " needs a command", name + " --help");
    print(resolved.noun == nullptr ? help(commands_, global_args_) : help(*resolved.noun, commands_));
    return 0;
  }
  const Prepared prepared = choose(resolved);
  refuse_unknown_verb(resolved, prepared);
  if (asks_for_help(resolved.rest, prepared.args, global_args_)) {
    const bool of_noun = resolved.is_implied && resolved.rest.size() == 1;
    print(of_noun ? help(*resolved.noun, commands_) : help(*prepared.verb, prepared.args, prepared.command.notes));
    return 0;
  }
  if (prepared.command.notes.prints.schema != nullptr && asks_for_fields(resolved.rest)) {
    print_fields(prepared.command.notes.prints);
    return 0;
  }
  parse(resolved.rest, prepared.args, global_args_, name_of(*prepared.verb));
  return run_verb(prepared);
}

/// One of the topics; else `care help client add` = `care client add --help`.
int Line::help_on(const Words& about) {
  const auto* topic = about.size() == 1 ? find_topic(about[0]) : nullptr;
  if (topic != nullptr) {
    print(topic->page());
    return 0;
  }
  Words words = about;
  words.emplace_back("--help");
  return Line(words, commands_, world_).run({});
}

/// The one named, or of several the first that understands every word; else the last.
Prepared Line::choose(const Resolved& resolved) {
  Prepared prepared = prepare(*resolved.verbs.front(), globals_);
  for (std::size_t i = 1; i < resolved.verbs.size() && !understands(resolved.rest, prepared.args, global_args_); ++i) {
    prepared = prepare(*resolved.verbs[i], globals_);
  }
  return prepared;
}

/// A word behind a noun alone, whose verb takes none: it was meant for a verb.
void Line::refuse_unknown_verb(const Resolved& resolved, const Prepared& prepared) const {
  const auto& parameters = prepared.args.parameters();
  const bool takes_words = std::any_of(parameters.begin(), parameters.end(),
                                       [](const Parameter& parameter) { return parameter.positional(); });
  if (!resolved.is_implied || takes_words) return;
  const auto word = next_plain(resolved.rest, *resolved.word, global_args_);
  if (word < resolved.rest.size()) throw unknown_verb(resolved.rest[word], *resolved.noun, commands_);
}

/// The first word is no command: an alias, or a program of the user's.
int Line::extend(std::size_t at, Words aliases_seen) {
  const auto word = words_[at];
  const Words before(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(at));
  parse(before, Args(), global_args_, "care");
  Context context(world_, globals_, Needs::nothing);
  if (const auto alias = alias_of(word, context.config())) {
    if (std::find(aliases_seen.begin(), aliases_seen.end(), word) != aliases_seen.end()) {
      throw Error(ErrorKind::config, fmt::format("the alias '{}' stands for itself", word), "care config edit");
    }
    aliases_seen.push_back(word);
    Words words = before;
    words.insert(words.end(), alias->begin(), alias->end());
    words.insert(words.end(), words_.begin() + static_cast<std::ptrdiff_t>(at) + 1, words_.end());
    return Line(words, commands_, world_).run(std::move(aliases_seen));
  }
  if (const auto program = program_for(word, world_)) return run_program(*program, at);
  throw unknown_command(word, context.config());
}

int Line::run_program(const std::filesystem::path& program, std::size_t at) {
  Context context(world_, globals_, Needs::nothing);
  Words argv = {program.string()};
  argv.insert(argv.end(), words_.begin() + static_cast<std::ptrdiff_t>(at) + 1, words_.end());
  Environment more = {{"CARE_BIN", world_.program.string()},
                      {"CARE_DB", std::filesystem::absolute(context.database_path()).string()},
                      {"CARE_CONFIG", std::filesystem::absolute(context.config_path()).string()}};
  if (globals_.no_config) more["CARE_CONFIG"] = "/dev/null";
  if (globals_.clock) more["CARE_NOW"] = *globals_.clock;
  world_.out.flush();
  return world_.programs.interact(argv, more);
}

Error Line::unknown_command(const std::string& word, const Config& config) const {
  Words names = {"help"};
  for (const auto& noun : commands_.nouns) names.emplace_back(noun.name);
  for (const auto& topic : topics()) names.emplace_back(topic.name);
  for (const auto& [alias, meaning] : config.alias) names.push_back(alias);
  for (auto& program : programs_on_path(world_)) names.push_back(std::move(program));
  return usage_error(fmt::format("'{}' is not a care command", word),
                     did_you_mean(nearest(word, names), "care --help"));
}

void Line::print(const Page& page) {
  const bool color = wants_color(world_, globals_.color, world_.terminal.out);
  if (!pages()) {
    world_.out << to_text(page, color);
    return;
  }
  Pager pager(world_);
  pager.world().out << to_text(page, color);
  pager.show();
}

/// In a pipe the names alone.
void Line::print_fields(const output::Shape& prints) {
  for (const auto& key : prints.schema->keys()) {
    world_.out << key.name;
    if (world_.terminal.out)
      world_.out << std::string(22 - std::min<std::size_t>(20, key.name.size()), ' ') << describe(key);
    world_.out << '\n';
  }
}

int Line::run_verb(const Prepared& prepared) {
  std::optional<Pager> pager;
  if (pages() && prepared.is_read() && !prepared.command.notes.streams) pager.emplace(world_);
  Context context(pager ? pager->world() : world_, globals_, prepared.verb->needs, &world_);
  try {
    // A wrong configuration is told by every command, whether or not it would have looked.
    if (!prepared.command.notes.mends) context.config();
    prepared.action(context);
    context.finish(typed(words_));
  } catch (const Error& error) {
    throw context.with_drafts(error);
  }
  if (pager) pager->show();
  return context.exit_code;
}

}  // namespace

int dispatch(const Words& words, const Commands& commands, World& world) {
  if (!words.empty() && words[0] == "__complete") {
    complete({words.begin() + 1, words.end()}, commands, world);
    return 0;
  }
  return Line(words, commands, world).run({});
}

}  // namespace care::cli
