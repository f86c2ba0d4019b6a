#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "care/time.hpp"
#include "care/world.hpp"
#include "cli/globals.hpp"
#include "config/config.hpp"
#include "core/office_calendar.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"

namespace care {
class Error;
class OfficeCalendar;
class Zone;
enum class Tense;
struct Config;
struct When;
struct World;
}  // namespace care

namespace care::output {
class Printer;
struct Done;
struct Field;
using Record = std::vector<Field>;
}  // namespace care::output

namespace care::store {
class Store;
}

namespace care::cli {

class Editor;
enum class Needs;
struct Globals;

/// What a command may touch, each thing made when it is first asked for. Nothing else: no globals, no std::cout, no
/// system clock.
class Context {
 public:
  /// `unpaged` is the world without the pager, where `world` has one.
  Context(World& world, const Globals& globals, Needs needs, World* unpaged = nullptr);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  World& world();

  /// With nothing between it and who sits there: for a command that asks while it goes on.
  World& unpaged_world();
  const Globals& globals() const;
  const Config& config();
  std::filesystem::path config_path() const;
  /// The configuration as it is written; nothing where there is no file and none was named, or --no-config is given.
  /// Throws Error(config) where a named file is missing.
  std::optional<std::string> config_text() const;
  /// A file that the configuration names: from the user's home ("~/logo.png"), else from the configuration's folder.
  std::filesystem::path named_in_config(const std::string& file) const;
  std::filesystem::path database_path() const;
  const Zone& zone();
  Instant now();
  Date today();

  /// The office hours of [hours].
  const OfficeCalendar& office();
  /// Those of a channel: its own where [hours.channels] has it, else the office's.
  const OfficeCalendar& office(const std::string& channel);

  /// Reads a date in words; throws Error(usage). "5bd" counts the office's working days.
  When when(const std::string& phrase, Tense tense);

  /// The database for reading. A command that writes may look before it takes the lock.
  store::Store& read();

  /// The database inside this command's transaction, which begins here: so another program (editor, helper) is asked
  /// before. Only for a verb that said so in verbs.def.
  store::Store& write();

  /// For a command that shows what it would do: a database that can be written, and is as it was when all is done.
  store::Store& rehearse();

  /// What a bulk command did is nothing: it is no step of the history.
  void nothing_changed();

  output::Printer& out();

  /// What a table shows in place of a value; nothing where no table is printed, so that the zone is not read for it.
  template <class Words>
  auto for_people(Words&& words) -> decltype(words()) {
    return prints_table() ? words() : decltype(words()){};
  }
  bool prints_table() const;

  /// Something was changed: told once it is kept. The first sentence is the history's too.
  void done(const std::string& sentence, output::Record record);
  void done(output::Done change);

  /// What the user should know but nothing was refused for; on standard error.
  void warn(const std::string& text);

  /// A text from the command line; "-" is standard input.
  std::string text(const std::string& argument);
  /// The content of a file; "-" is standard input. Throws Error(failed) where it cannot be read.
  std::string file(const std::string& name);

  /// The user's editor, which keeps what is typed until the command has succeeded.
  Editor& editor();

  /// Asks; `--yes` is a yes, and without a terminal the question is Error(usage).
  bool confirm(const std::string& question);

  /// What the program ends with where nothing fails: 0 unless a `--check` found nothing.
  int exit_code = 0;

  /// Keeps what was done and tells it. `command` is how the history calls this command.
  void finish(const std::string& command);

  /// The error, which then says too where the texts are that were typed.
  Error with_drafts(const Error& error) const;

 private:
  struct State;
  void keep(const std::string& command);
  std::string input();

  std::unique_ptr<State> state_;
};

}  // namespace care::cli
