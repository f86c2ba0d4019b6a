#include "cli/context.hpp"

#include <fmt/format.h>

#include <iostream>
#include <map>
#include <sstream>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/calendar_file.hpp"
#include "cli/command.hpp"
#include "cli/editor.hpp"
#include "cli/globals.hpp"
#include "cli/office.hpp"
#include "config/config.hpp"
#include "config/reader.hpp"
#include "core/files.hpp"
#include "core/office_calendar.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/history.hpp"
#include "store/store.hpp"

namespace care::cli {
namespace {

output::Style style_of(const World& world, const Globals& globals) {
  output::Style style;
  style.terminal = world.terminal.out;
  style.columns = static_cast<std::size_t>(world.terminal.columns);
  style.color = wants_color(world, globals.color, world.terminal.out);
  style.quiet = globals.quiet;
  style.count = globals.count;
  style.format = globals.json ? output::Format::json
                              : globals.format.value_or(style.terminal ? output::Format::table : output::Format::tsv);
  if (globals.fields) style.fields = split(*globals.fields, ',');
  return style;
}

/// What the environment sets, and not to nothing.
std::optional<std::string> variable(const World& world, const char* name) {
  auto value = world.environment(name);
  return value && !value->empty() ? value : std::nullopt;
}

/// By the XDG base directory specification: the variable where it holds an absolute path, else a folder below home.
std::filesystem::path home_folder(const World& world, const char* name, const char* below_home) {
  const auto named = variable(world, name);
  if (named && named->starts_with('/')) return *named;
  const auto home = variable(world, "HOME");
  if (!home) throw usage_error("HOME is not set", "name the files with --db and --config");
  return std::filesystem::path(*home) / below_home;
}

std::filesystem::path default_config_path(const World& world) {
  return home_folder(world, "XDG_CONFIG_HOME", ".config") / "care" / "config.toml";
}

}  // namespace

struct Context::State {
  State(World& given, const Globals& options, Needs what, World* without_pager)
      : world(given),
        unpaged(without_pager != nullptr ? *without_pager : given),
        globals(options),
        needs(what),
        printer(given.out, style_of(given, options)) {}

  World& world;
  World& unpaged;
  Globals globals;
  Needs needs;
  output::Printer printer;
  std::optional<Config> config = {};
  std::optional<Zone> zone = {};
  std::map<std::string, OfficeCalendar> offices = {};  // by channel; the office's own has no name
  std::optional<Instant> now = {};
  std::unique_ptr<store::Store> store = nullptr;
  bool writing = false;
  bool input_is_read = false;
  bool changed = true;
  std::vector<output::Done> done = {};
  std::optional<Editor> editor = {};
};

Context::Context(World& world, const Globals& globals, Needs needs, World* unpaged)
    : state_(std::make_unique<State>(world, globals, needs, unpaged)) {}

Context::~Context() = default;

World& Context::world() { return state_->world; }

World& Context::unpaged_world() { return state_->unpaged; }

const Globals& Context::globals() const { return state_->globals; }

output::Printer& Context::out() { return state_->printer; }

bool Context::prints_table() const { return state_->printer.style().format == output::Format::table; }

void Context::nothing_changed() { state_->changed = false; }

void Context::done(const std::string& sentence, output::Record record) {
  done({std::vector{sentence}, std::move(record)});
}

void Context::done(output::Done change) { state_->done.push_back(std::move(change)); }

Error Context::with_drafts(const Error& error) const {
  return state_->editor ? state_->editor->with_drafts(error) : error;
}

Date Context::today() { return zone().local(now()).date; }

const OfficeCalendar& Context::office() { return office({}); }

std::filesystem::path Context::config_path() const {
  if (state_->globals.config) return *state_->globals.config;
  if (const auto named = variable(state_->world, "CARE_CONFIG")) return *named;
  return default_config_path(state_->world);
}

std::filesystem::path Context::database_path() const {
  if (state_->globals.database) return *state_->globals.database;
  if (const auto named = variable(state_->world, "CARE_DB")) return *named;
  return home_folder(state_->world, "XDG_DATA_HOME", ".local/share") / "care" / "care.db";
}

std::filesystem::path Context::named_in_config(const std::string& file) const {
  const auto home = variable(state_->world, "HOME");
  if (home && file.starts_with("~/")) return std::filesystem::path(*home) / file.substr(2);
  return config_path().parent_path() / file;
}

std::optional<std::string> Context::config_text() const {
  if (state_->globals.no_config) return std::nullopt;
  const bool has_home = variable(state_->world, "XDG_CONFIG_HOME") || variable(state_->world, "HOME");
  const bool by_option_or_variable = state_->globals.config || variable(state_->world, "CARE_CONFIG");
  if (!by_option_or_variable && !has_home) return std::nullopt;
  const auto path = config_path();
  // Naming the usual place is no more than using it: programs started by care have CARE_CONFIG set to it.
  const bool named = by_option_or_variable && !(has_home && path == default_config_path(state_->world));
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::config, fmt::format("'{}' is a folder, not a configuration", path.string()),
                "--config FILE names another one");
  }
  try {
    if (is_there(path)) return read_file(path);
  } catch (const Error& error) {
    throw Error(ErrorKind::config, error.what(), "--config FILE names another one; --no-config does without");
  }
  if (!named) return std::nullopt;
  throw Error(ErrorKind::config, fmt::format("there is no configuration '{}'", path.string()),
              "care init writes one; --no-config does without");
}

const Config& Context::config() {
  if (state_->config) return *state_->config;
  const auto text = config_text();
  return state_->config.emplace(text ? config::read(*text, config_path().string()) : Config());
}

const Zone& Context::zone() {
  if (!state_->zone) {
    const auto& name = config().hours.zone;
    state_->zone = name.empty() ? Zone::system() : Zone::named(name);
  }
  return *state_->zone;
}

const OfficeCalendar& Context::office(const std::string& channel) {
  const auto& all = config().hours;
  const auto own = all.channels.find(channel);
  const std::string name = own == all.channels.end() ? "" : channel;
  if (const auto known = state_->offices.find(name); known != state_->offices.end()) return known->second;
  const auto& hours = name.empty() ? all : own->second;
  const Zone in = hours.zone.empty() || hours.zone == all.zone ? zone() : Zone::named(hours.zone);
  auto made = office_calendar(hours, in, [this](const auto& file, auto year) {
    return days_in_calendar(named_in_config(file), year, world().programs, world().helpers);
  });
  return state_->offices.emplace(name, std::move(made)).first->second;
}

When Context::when(const std::string& phrase, Tense tense) {
  return parse_when(phrase, now(), zone(), tense,
                    [this](Date day, int count) { return office().add_working_days(day, count); });
}

Instant Context::now() {
  if (state_->now) return *state_->now;
  const auto set = state_->globals.clock ? state_->globals.clock : variable(state_->world, "CARE_NOW");
  const Instant system = state_->world.clock.now();
  if (!set) return *(state_->now = system);
  const auto moment = parse_when(*set, system, zone(), Tense::either);
  return *(state_->now = moment.instant.value_or(zone().start_of(moment.date)));
}

store::Store& Context::read() {
  if (state_->needs == Needs::nothing) throw std::logic_error("a verb that needs nothing asked for the database");
  if (!state_->store) state_->store = store::Store::open_to_read(database_path());
  return *state_->store;
}

store::Store& Context::write() {
  if (state_->needs == Needs::nothing || state_->needs == Needs::read)
    throw std::logic_error("a verb that reads asked to write");
  if (state_->writing) return *state_->store;
  if (!state_->store || !state_->store->is_on_disk()) state_->store = store::Store::open_to_write(database_path());
  if (state_->needs == Needs::write) state_->store->begin();
  if (state_->needs == Needs::bulk) state_->store->begin_bulk(now());
  if (state_->needs == Needs::replay) state_->store->begin_unrecorded();
  state_->writing = true;
  return *state_->store;
}

store::Store& Context::rehearse() {
  auto& store = read();
  store.begin_unrecorded();
  return store;
}

void Context::warn(const std::string& text) {
  const bool color = wants_color(state_->world, state_->globals.color, state_->world.terminal.err);
  state_->world.err << (color ? "\x1b[33mcare:\x1b[0m " : "care: ") << output::visible(text) << '\n';
}

std::string Context::text(const std::string& argument) {
  if (argument != "-") return argument;
  std::string read = input();
  while (!read.empty() && (read.back() == '\n' || read.back() == '\r')) read.pop_back();
  if (!is_utf8(read)) throw usage_error("standard input is not UTF-8", "convert it first, with iconv");
  return read;
}

std::string Context::file(const std::string& name) { return name == "-" ? input() : read_file(name); }

std::string Context::input() {
  if (state_->input_is_read)
    throw usage_error("'-' stands twice, and standard input can be read only once", "give one as a text");
  state_->input_is_read = true;
  return read_all(state_->world.in, "standard input");
}

Editor& Context::editor() {
  if (!state_->editor)
    state_->editor.emplace(state_->world,
                           home_folder(state_->world, "XDG_STATE_HOME", ".local/state") / "care" / "drafts");
  return *state_->editor;
}

bool Context::confirm(const std::string& question) {
  if (state_->globals.yes) return true;
  if (!state_->world.terminal.in)
    throw usage_error(question + " cannot be asked without a terminal", "answer it with --yes");
  state_->world.err << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(state_->world.in, answer);
  return answer == "y" || answer == "Y" || answer == "yes" || answer == "s" || answer == "sì";
}

void Context::finish(const std::string& command) {
  // Told into a text at first: a field that does not exist is found before anything is kept.
  std::ostringstream told;
  output::Printer printer(told, state_->printer.style());
  printer.done(state_->done);
  keep(command);
  state_->world.out << told.str();
  if (state_->globals.check && state_->printer.found_nothing()) exit_code = static_cast<int>(ErrorKind::not_found);
}

void Context::keep(const std::string& command) {
  if (state_->writing) {
    const store::Step step{{}, now(), command, state_->done.empty() ? "" : state_->done.front().lines.front(), false};
    if (state_->needs == Needs::write) state_->store->commit(step);
    if (state_->needs == Needs::bulk) state_->store->commit_bulk(step, state_->changed);
    if (state_->needs == Needs::replay) state_->store->commit_unrecorded();
  }
  if (state_->editor) state_->editor->forget();
}

}  // namespace care::cli
