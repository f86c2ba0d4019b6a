#include "cli/context.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

#include "care/error.hpp"
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

std::string all_of(std::istream& in) {
  std::ostringstream all;
  if (in.peek() != std::istream::traits_type::eof()) all << in.rdbuf();
  return std::move(all).str();
}

Error cannot_read(const std::filesystem::path& path) {
  return {ErrorKind::failed, fmt::format("'{}' cannot be read: {}", path.string(), std::strerror(errno))};
}

std::string read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::failed, fmt::format("'{}' is a folder", path.string()));
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) throw cannot_read(path);
  return all_of(in);
}

}  // namespace

Context::Context(World& world, const Globals& globals, Needs needs)
    : world_(world), globals_(globals), needs_(needs), printer_(world.out, style_of(world, globals)) {}

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

const Config& Context::config() {
  if (config_) return *config_;
  if (globals_.no_config) return config_.emplace();
  const bool has_home = environment("XDG_CONFIG_HOME") || environment("HOME");
  const bool by_option_or_variable = globals_.config || environment("CARE_CONFIG");
  if (!by_option_or_variable && !has_home) return config_.emplace();
  const auto path = config_path();
  // Naming the usual place is no more than using it: programs started by care have CARE_CONFIG set to it.
  const bool named = by_option_or_variable && !(has_home && path == default_config_path());
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    if (!named) return config_.emplace();
    throw Error(ErrorKind::config, fmt::format("there is no configuration '{}'", path.string()),
                "care init writes one; --no-config does without");
  }
  return config_.emplace(config::read(read_file(path), path.string()));
}

const Zone& Context::zone() {
  if (!zone_) {
    const auto& name = config().hours.zone;
    zone_ = name.empty() ? Zone::system() : Zone::named(name);
  }
  return *zone_;
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
  if (needs_ != Needs::write && needs_ != Needs::replay) throw std::logic_error("a verb that reads asked to write");
  if (writing_) return *store_;
  if (!store_ || !store_->is_on_disk()) store_ = store::Store::open_to_write(database_path());
  needs_ == Needs::write ? store_->begin() : store_->begin_unrecorded();
  writing_ = true;
  return *store_;
}

void Context::warn(const std::string& text) {
  const bool color = wants_color(world_, globals_.color, world_.terminal.err);
  world_.err << (color ? "\x1b[33mcare:\x1b[0m " : "care: ") << output::visible(text) << '\n';
}

std::string Context::text(const std::string& argument) {
  if (argument != "-") return argument;
  std::string read = all_of(world_.in);
  while (!read.empty() && (read.back() == '\n' || read.back() == '\r')) read.pop_back();
  if (!is_utf8(read)) throw usage_error("standard input is not UTF-8", "convert it first, with iconv");
  return read;
}

std::string Context::file(const std::string& name) { return name == "-" ? all_of(world_.in) : read_file(name); }

std::vector<std::string> Context::editor() const {
  for (const char* variable : {"CARE_EDITOR", "VISUAL", "EDITOR"}) {
    if (const auto program = environment(variable)) {
      std::vector<std::string> words;
      for (auto& word : split(*program, ' ')) {
        if (!word.empty()) words.push_back(std::move(word));
      }
      return words;
    }
  }
  return {"vi"};
}

std::string Context::edit(const std::string& initial, const std::string& file_ending) {
  if (!world_.terminal.in || !world_.terminal.out) {
    throw usage_error("a text is missing, and there is no terminal for an editor", "give it, or - for standard input");
  }
  const auto folder = home_folder("XDG_STATE_HOME", ".local/state") / "care" / "drafts";
  std::filesystem::create_directories(folder);
  std::string path = (folder / ("XXXXXX" + file_ending)).string();
  const int file = ::mkstemps(path.data(), static_cast<int>(file_ending.size()));
  if (file < 0) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be written: {}", path, std::strerror(errno)));
  ::close(file);
  std::ofstream(path, std::ios::binary) << initial;

  auto argv = editor();
  argv.push_back(path);
  if (const int code = world_.programs.interact(argv); code != 0) {
    std::filesystem::remove(path);
    throw Error(ErrorKind::cancelled,
                fmt::format("the editor '{}' ended with {}; nothing was changed", argv.front(), code));
  }
  drafts_.emplace_back(path);
  return read_file(path);
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
  if (writing_ && needs_ == Needs::write) {
    store_->commit({{}, now(), command, done_.empty() ? "" : done_.front().lines.front(), false});
  } else if (writing_) {
    store_->commit_unrecorded();
  }
  for (const auto& draft : drafts_) {
    std::error_code ignored;
    std::filesystem::remove(draft, ignored);
  }
}

}  // namespace care::cli
