#include "cli/context.hpp"

#include <fmt/format.h>

#include <iostream>
#include <sstream>

#include "care/error.hpp"
#include "cli/calendar_file.hpp"
#include "cli/files.hpp"
#include "cli/office.hpp"
#include "config/reader.hpp"
#include "core/text.hpp"
#include "output/display.hpp"

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

}  // namespace

Context::Context(World& world, const Globals& globals, Needs needs, World* unpaged)
    : world_(world),
      unpaged_(unpaged),
      globals_(globals),
      needs_(needs),
      printer_(world.out, style_of(world, globals)) {}

Context::~Context() = default;

std::optional<std::string> Context::environment(const char* name) const {
  auto value = world_.environment(name);
  return value && !value->empty() ? value : std::nullopt;
}

/// By the XDG base directory specification: the variable where it holds an absolute path, else a folder below home.
std::filesystem::path Context::home_folder(const char* variable, const char* below_home) const {
  const auto named = environment(variable);
  if (named && named->starts_with('/')) return *named;
  const auto home = environment("HOME");
  if (!home) throw usage_error("HOME is not set", "name the files with --db and --config");
  return std::filesystem::path(*home) / below_home;
}

std::filesystem::path Context::default_config_path() const {
  return home_folder("XDG_CONFIG_HOME", ".config") / "care" / "config.toml";
}

std::filesystem::path Context::config_path() const {
  if (globals_.config) return *globals_.config;
  if (const auto named = environment("CARE_CONFIG")) return *named;
  return default_config_path();
}

std::filesystem::path Context::database_path() const {
  if (globals_.database) return *globals_.database;
  if (const auto named = environment("CARE_DB")) return *named;
  return home_folder("XDG_DATA_HOME", ".local/share") / "care" / "care.db";
}

std::filesystem::path Context::named_in_config(const std::string& file) const {
  const auto home = environment("HOME");
  if (home && file.starts_with("~/")) return std::filesystem::path(*home) / file.substr(2);
  return config_path().parent_path() / file;
}

std::optional<std::string> Context::config_text() const {
  if (globals_.no_config) return std::nullopt;
  const bool has_home = environment("XDG_CONFIG_HOME") || environment("HOME");
  const bool by_option_or_variable = globals_.config || environment("CARE_CONFIG");
  if (!by_option_or_variable && !has_home) return std::nullopt;
  const auto path = config_path();
  // Naming the usual place is no more than using it: programs started by care have CARE_CONFIG set to it.
  const bool named = by_option_or_variable && !(has_home && path == default_config_path());
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::config, fmt::format("'{}' is a folder, not a configuration", path.string()),
                "--config FILE names another one");
  }
  if (std::filesystem::exists(path, ignored)) return read_file(path);
  if (!named) return std::nullopt;
  throw Error(ErrorKind::config, fmt::format("there is no configuration '{}'", path.string()),
              "care init writes one; --no-config does without");
}

const Config& Context::config() {
  if (config_) return *config_;
  const auto text = config_text();
  return config_.emplace(text ? config::read(*text, config_path().string()) : Config());
}

const Zone& Context::zone() {
  if (!zone_) {
    const auto& name = config().hours.zone;
    zone_ = name.empty() ? Zone::system() : Zone::named(name);
  }
  return *zone_;
}

const OfficeCalendar& Context::office(const std::string& channel) {
  const auto& all = config().hours;
  const auto own = all.channels.find(channel);
  const std::string name = own == all.channels.end() ? "" : channel;
  if (const auto known = offices_.find(name); known != offices_.end()) return known->second;
  const auto& hours = name.empty() ? all : own->second;
  const Zone in = hours.zone.empty() || hours.zone == all.zone ? zone() : Zone::named(hours.zone);
  auto made = office_calendar(hours, in, [this](const auto& file, auto year) { return days_of_file(file, year); });
  return offices_.emplace(name, std::move(made)).first->second;
}

std::vector<NamedDay> Context::days_of_file(const std::string& file, std::chrono::year year) const {
  return days_in_calendar(named_in_config(file), year, world_.programs, world_.helpers);
}

When Context::when(const std::string& phrase, Tense tense) {
  return parse_when(phrase, now(), zone(), tense,
                    [this](Date day, int count) { return office().add_working_days(day, count); });
}

Instant Context::now() {
  if (now_) return *now_;
  const auto set = globals_.clock ? globals_.clock : environment("CARE_NOW");
  const Instant system = world_.clock.now();
  if (!set) return *(now_ = system);
  const auto moment = parse_when(*set, system, zone(), Tense::either);
  return *(now_ = moment.instant.value_or(zone().start_of(moment.date)));
}

store::Store& Context::read() {
  if (needs_ == Needs::nothing) throw std::logic_error("a verb that needs nothing asked for the database");
  if (!store_) store_ = store::Store::open_to_read(database_path());
  return *store_;
}

store::Store& Context::write() {
  if (needs_ == Needs::nothing || needs_ == Needs::read) throw std::logic_error("a verb that reads asked to write");
  if (writing_) return *store_;
  if (!store_ || !store_->is_on_disk()) store_ = store::Store::open_to_write(database_path());
  if (needs_ == Needs::write) store_->begin();
  if (needs_ == Needs::bulk) store_->begin_bulk(now());
  if (needs_ == Needs::replay) store_->begin_unrecorded();
  writing_ = true;
  return *store_;
}

store::Store& Context::rehearse() {
  auto& store = read();
  store.begin_unrecorded();
  return store;
}

void Context::warn(const std::string& text) {
  const bool color = wants_color(world_, globals_.color, world_.terminal.err);
  world_.err << (color ? "\x1b[33mcare:\x1b[0m " : "care: ") << output::visible(text) << '\n';
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
  if (input_is_read_)
    throw usage_error("'-' stands twice, and standard input can be read only once", "give one as a text");
  input_is_read_ = true;
  return read_all(world_.in);
}

Editor& Context::editor() {
  if (!editor_) editor_.emplace(world_, home_folder("XDG_STATE_HOME", ".local/state") / "care" / "drafts");
  return *editor_;
}

bool Context::confirm(const std::string& question) {
  if (globals_.yes) return true;
  if (!world_.terminal.in) throw usage_error(question + " cannot be asked without a terminal", "answer it with --yes");
  world_.err << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(world_.in, answer);
  return answer == "y" || answer == "Y" || answer == "yes" || answer == "s" || answer == "sì";
}

void Context::finish(const std::string& command) {
  // Told into a text at first: a field that does not exist is found before anything is kept.
  std::ostringstream told;
  output::Printer printer(told, printer_.style());
  printer.done(done_);
  keep(command);
  world_.out << told.str();
  if (globals_.check && printer_.found_nothing()) exit_code = static_cast<int>(ErrorKind::not_found);
}

void Context::keep(const std::string& command) {
  if (writing_) {
    const store::Step step{{}, now(), command, done_.empty() ? "" : done_.front().lines.front(), false};
    if (needs_ == Needs::write) store_->commit(step);
    if (needs_ == Needs::bulk) store_->commit_bulk(step, changed_);
    if (needs_ == Needs::replay) store_->commit_unrecorded();
  }
  if (editor_) editor_->forget();
}

}  // namespace care::cli
