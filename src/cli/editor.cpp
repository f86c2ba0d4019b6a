#include "cli/editor.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>

#include "core/files.hpp"
#include "core/text.hpp"
#include "output/display.hpp"

namespace care::cli {
namespace {

constexpr std::string_view kRandom = "XXXXXX";  // as mkstemps wants it

/// "log-add-giulia-": only letters, digits and dashes, whatever the command is about.
std::string beginning_of(const Draft& draft) {
  constexpr std::size_t kLongest = 100;  // a file's name ends at 255
  const auto about = slug_of(draft.about).substr(0, kLongest);
  return slug_of(draft.command) + "-" + about + (about.empty() ? "" : "-");
}

/// What the draft in a file called `name` is about; nothing where it is none of that command's.
std::optional<std::string> about_of(std::string_view name, const Draft& draft) {
  const auto beginning = beginning_of(draft);
  if (!name.starts_with(beginning) || !name.ends_with(draft.ending)) return std::nullopt;
  name.remove_prefix(beginning.size());
  const auto tail = kRandom.size() + draft.ending.size();
  if (name.size() < tail || (!draft.about.empty() && name.size() > tail)) return std::nullopt;
  name.remove_suffix(tail);
  if (name.ends_with('-')) name.remove_suffix(1);
  return draft.about.empty() ? std::string(name) : draft.about;
}

/// The file beside a draft that holds what it began as, so that what was changed is known later too.
std::filesystem::path initial_of(const std::filesystem::path& draft) { return draft.string() + ".initial"; }

void take_away(const std::filesystem::path& draft) {
  std::error_code ignored;
  std::filesystem::remove(draft, ignored);
  std::filesystem::remove(initial_of(draft), ignored);
}

bool is_blank(const std::string& text) { return trimmed(text).empty(); }

/// What is in a draft, as far as it can be kept.
std::string typed(const std::filesystem::path& draft) {
  std::string text = read_file(draft);
  if (!is_utf8(text)) throw usage_error("what was typed is not UTF-8", "have the editor write UTF-8");
  if (text.find('\0') != text.npos) throw usage_error("what was typed holds a zero byte");
  if (is_blank(text)) throw Error(ErrorKind::cancelled, "the text was emptied; nothing was changed");
  return text;
}

std::string command_line(const Draft& draft) {
  return fmt::format("care {}{}{} --recover", draft.command, draft.about.empty() ? "" : " ", draft.about);
}

}  // namespace

std::string Editor::edit(const std::string& initial, const Draft& draft) {
  start(initial, draft);
  return typed(open_.back().path);
}

void Editor::start(const std::string& initial, const Draft& draft) {
  if (draft.recover) {
    const auto path = newest(draft).path;
    open_.push_back({draft, path, is_there(initial_of(path)) ? read_file(initial_of(path)) : initial});
    if (!has_terminal()) return;
  } else {
    if (!has_terminal()) {
      throw usage_error("a text is missing, and there is no terminal for an editor",
                        "give it, or - for standard input");
    }
    open_.push_back({draft, begin(initial, draft), initial});
  }
  open(open_.back());
}

void Editor::edit_until(const std::string& initial, const Draft& draft,
                        const std::function<void(const std::string&)>& accept) {
  for (start(initial, draft);; open(open_.back())) {
    try {
      return accept(typed(open_.back().path));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::cancelled || !wants_again(error)) throw;
    }
  }
}

std::string Editor::recovered_about(const Draft& draft) const { return newest(draft).about; }

Error Editor::with_drafts(const Error& error) const {
  std::vector<std::string> kept;
  std::string hint = error.hint();
  for (const auto& [draft, path, initial] : open_) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) continue;
    if (const auto text = read_file(path); text == initial || is_blank(text)) {  // nothing was typed
      take_away(path);
      continue;
    }
    kept.push_back(path.string());
    hint += (hint.empty() ? "" : "; then ") + command_line(draft);
  }
  if (kept.empty()) return error;
  return {error.kind(), fmt::format("{}; what you typed is kept in {}", error.what(), fmt::join(kept, ", ")), hint};
}

void Editor::forget() {
  for (const auto& draft : open_) take_away(draft.path);
  open_.clear();
}

std::vector<std::string> Editor::program() const {
  for (const char* variable : {"CARE_EDITOR", "VISUAL", "EDITOR"}) {
    const auto program = world_.environment(variable);
    if (!program || program->empty()) continue;
    if (const auto words = shell_words(*program); words && !words->empty()) return *words;
    throw usage_error(fmt::format("{} cannot be read as a command: {}", variable, *program));
  }
  return {"vi"};
}

void Editor::open(const Open& draft) const {
  auto argv = program();
  argv.push_back(draft.path.string());
  if (const int code = world_.programs.interact(argv); code != 0) {
    throw Error(ErrorKind::cancelled,
                fmt::format("the editor '{}' ended with {}; nothing was changed", argv.front(), code));
  }
}

std::filesystem::path Editor::begin(const std::string& initial, const Draft& draft) const {
  make_private_folder(folder_);
  std::string path = (folder_ / fmt::format("{}{}{}", beginning_of(draft), kRandom, draft.ending)).string();
  const int file = ::mkstemps(path.data(), static_cast<int>(draft.ending.size()));
  if (file < 0) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be written: {}", path, std::strerror(errno)));
  ::close(file);
  replace_file(path, initial, Readers::owner);
  replace_file(initial_of(path), initial, Readers::owner);
  return path;
}

Editor::Found Editor::newest(const Draft& draft) const {
  std::optional<Found> newest;
  std::filesystem::file_time_type changed;
  std::error_code error;
  for (const auto& file : entries_of(folder_)) {
    const auto about = about_of(file.filename().string(), draft);
    if (!about || !std::filesystem::is_regular_file(file, error)) continue;
    const auto time = std::filesystem::last_write_time(file, error);
    if (newest && time <= changed) continue;
    newest = Found{file, *about};
    changed = time;
  }
  if (newest) return *newest;
  throw Error(ErrorKind::not_found,
              fmt::format("nothing is kept that was typed for 'care {}{}{}'", draft.command,
                          draft.about.empty() ? "" : " ", draft.about),
              "the same command without --recover");
}

bool Editor::wants_again(const Error& error) const {
  if (!has_terminal()) return false;
  world_.err << "care: " << output::visible(error.what()) << '\n';
  if (!error.hint().empty()) world_.err << "hint: " << output::visible(error.hint()) << '\n';
  world_.err << "Edit it again? [Y/n] " << std::flush;
  std::string answer;
  if (!std::getline(world_.in, answer)) return false;
  return answer.empty() || answer == "y" || answer == "Y" || answer == "yes" || answer == "s" || answer == "sì";
}

}  // namespace care::cli
