#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "cli/args.hpp"
#include "output/schema.hpp"

namespace care::cli {

class Context;

/// What a verb does to the world, and so what is made ready for it.
enum class Needs {
  nothing,  ///< no database
  read,     ///< the database as it is; where there is none, an empty one
  write,    ///< one transaction = one step of the history
  bulk,     ///< the same, of so much that a copy of the database is what undoes it
  replay    ///< one transaction that moves through the history and is no step of it
};

using Action = std::function<void(Context&)>;

/// What help says of a verb beside its words.
struct Notes {
  output::Shape prints = {};  ///< what its --json holds; of what changes several things a list of them
  const char* about = "";     ///< what a summary of one line cannot say: paragraphs with an empty line between
  const char* examples = "";  ///< a line each
  bool streams = false;       ///< prints more than memory should hold: never through the pager
  bool mends =
      false;  ///< has its use where the configuration is wrong: to mend it, to say what is wrong, or it minds none
};

/// How a verb is called and what it accepts. `declare` gives back what to run once the words are parsed.
struct Command {
  std::function<Action(Args&)> declare;
  Notes notes;
};

/// A line of commands/verbs.def. `make` is called only for the verb that argv names.
struct Verb {
  std::string_view noun;
  std::string_view name;  ///< empty where the noun is the whole command, as `care undo`
  Needs needs;
  std::string_view summary;
  Command (*make)();
};

struct Noun {
  std::string_view name;
  std::string_view summary;
  std::string_view implied;  ///< the verbs it may stand for alone, with blanks between: `care log giulia "text"`
};

struct Commands {
  std::span<const Noun> nouns;
  std::span<const Verb> verbs;
};

/// Ties an options struct to its declaration and its run function.
template <class Options>
Command make_command(void (*declare)(Args&, Options&), void (*run)(const Options&, Context&), const Notes& notes = {}) {
  return {[=](Args& args) -> Action {
            auto options = std::make_shared<Options>();
            declare(args, *options);
            return [options, run](Context& context) { run(*options, context); };
          },
          notes};
}

}  // namespace care::cli
