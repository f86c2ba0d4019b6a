#include "cli/app.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <iostream>
#include <new>

#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/resolve.hpp"
#include "core/text.hpp"
#include "output/display.hpp"
#include "output/json.hpp"

namespace care::cli {
namespace {

/// A verb with its words described and its options waiting for them.
struct Prepared {
  const Verb* verb;
  Command command;
  Args args;
  Action action;
};

Prepared prepare(const Verb& verb) {
  Prepared prepared{&verb, verb.make(), {}, {}};
  prepared.action = prepared.command.declare(prepared.args);
  return prepared;
}

/// The one named, or of several the first that understands every word; else the last.
Prepared choose(const Resolved& resolved, const Args& globals) {
  Prepared prepared = prepare(*resolved.verbs.front());
  for (std::size_t i = 1; i < resolved.verbs.size() && !understands(resolved.rest, prepared.args, globals); ++i) {
    prepared = prepare(*resolved.verbs[i]);
  }
  return prepared;
}

std::string name_of(const Verb& verb) {
  return fmt::format("care {}{}{}", verb.noun, verb.name.empty() ? "" : " ", verb.name);
}

/// The command as it can be typed again.
std::string typed(const std::vector<std::string>& words) {
  std::string line = "care";
  for (const auto& word : words) line += ' ' + shell_word(word);
  return line;
}

/// Whether a word stands on the line as an option. It may be asked before the line is understood, or where it is not.
bool has_option(const std::vector<std::string>& words, std::string_view option) {
  for (const auto& word : words) {
    if (word == "--") return false;
    if (word == option) return true;
  }
  return false;
}

void tell(World& world, bool json, const Error& error) {
  world.out.flush();
  if (json) {
    const output::Record details = {{"code", static_cast<std::int64_t>(error.kind())},
                                    {"message", std::string(error.what())},
                                    {"hint", output::text_or_null(error.hint())}};
    world.err << output::to_json(output::Record{{"error", details}}, false) << '\n';
    return;
  }
  world.err << "care: " << output::visible(error.what()) << '\n';
  if (!error.hint().empty()) world.err << "hint: " << output::visible(error.hint()) << '\n';
}

/// A reader that has seen enough (`care log | head`) is no error to tell anybody of.
int cannot_print(World& world, bool json) {
  const int code = errno;
  if (code != EPIPE)
    tell(world, json,
         Error(ErrorKind::failed, "it is done, but cannot be told: the disk is full, or the output closed"));
  return static_cast<int>(ErrorKind::failed);
}

void run_verb(const Prepared& prepared, const std::vector<std::string>& words, World& world, const Globals& globals,
              int& code) {
  Context context(world, globals, prepared.verb->needs);
  try {
    // A wrong configuration is told by every command, whether or not it would have looked; `init` writes one first.
    if (prepared.verb->noun != "init") context.config();
    prepared.action(context);
    context.finish(typed(words));
  } catch (const Error& error) {
    if (context.drafts().empty()) throw;
    std::vector<std::string> kept;
    for (const auto& draft : context.drafts()) kept.push_back(draft.string());
    throw Error(error.kind(), fmt::format("{}; what you typed is kept in {}", error.what(), fmt::join(kept, ", ")),
                error.hint());
  }
  code = context.exit_code;
}

int dispatch(const std::vector<std::string>& words, const Commands& commands, World& world,
             const std::string& version) {
  Globals globals;
  Args global_args;
  declare_globals(global_args, globals);
  // Known only where no command is: `care log add --version` is an error.
  if (words.size() == 1 && (words[0] == "--version" || words[0] == "version")) {
    world.out << "care " << version << '\n';
    return 0;
  }
  if (!words.empty() && words[0] == "help") {  // care help client add = care client add --help
    std::vector<std::string> about(words.begin() + 1, words.end());
    about.emplace_back("--help");
    return dispatch(about, commands, world, version);
  }
  const Resolved resolved = resolve(words, commands, global_args);
  if (resolved.verbs.empty()) {
    parse(resolved.rest, Args(), global_args,
          resolved.noun == nullptr ? "care" : fmt::format("care {}", resolved.noun->name));
    if (resolved.noun != nullptr && !globals.help) {
      throw usage_error(fmt::format("care {} needs a command", resolved.noun->name),
                        fmt::format("care {} --help", resolved.noun->name));
    }
    world.out << (resolved.noun == nullptr ? help(commands, global_args) : help(*resolved.noun, commands));
    return 0;
  }
  const Prepared prepared = choose(resolved, global_args);
  if (asks_for_help(resolved.rest, prepared.args, global_args)) {
    world.out << (resolved.verbs.size() > 1 && resolved.rest.size() == 1
                      ? help(*resolved.noun, commands)
                      : help(*prepared.verb, prepared.args, prepared.command.examples));
    return 0;
  }
  parse(resolved.rest, prepared.args, global_args, name_of(*prepared.verb));
  int code = 0;
  run_verb(prepared, words, world, globals, code);
  return code;
}

}  // namespace

int run(const std::vector<std::string>& words, const Commands& commands, World& world, const std::string& version) {
  const bool json = has_option(words, "--json");
  try {
    const int code = dispatch(words, commands, world, version);
    world.out.flush();
    if (!world.out) return cannot_print(world, json);
    return code;
  } catch (const Error& error) {
    tell(world, json, error);
    return static_cast<int>(error.kind());
  } catch (const std::bad_alloc&) {
    tell(world, json, Error(ErrorKind::failed, "there is not enough memory"));
  } catch (const std::exception& error) {
    tell(world, json, Error(ErrorKind::failed, fmt::format("something went wrong inside care: {}", error.what())));
  }
  return static_cast<int>(ErrorKind::failed);
}

}  // namespace care::cli
