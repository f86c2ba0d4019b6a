#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/completion_line.hpp"
#include "cli/completion_values.hpp"
#include "cli/context.hpp"
#include "cli/extension.hpp"
#include "cli/globals.hpp"
#include "cli/parse.hpp"
#include "cli/prepared.hpp"
#include "cli/resolve.hpp"
#include "cli/topics.hpp"
#include "config/config.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

using Words = std::vector<std::string>;

constexpr int kDeepestAlias = 10;

/// One word to complete.
class Completion {
 public:
  Completion(Words before, const std::string& word, const Commands& commands, World& world)
      : before_(std::move(before)), word_(word), commands_(commands), world_(world), candidates_(word) {
    declare_globals(global_args_, globals_);
  }

  const Candidates& run();

 private:
  void read_globals();
  bool put_in_place_of_alias(std::size_t at);
  const Candidates& unknown(const std::string& word);
  void offer(const Resolved& resolved);
  void nouns();
  void more_nouns();
  void help(const Words& about);
  void verbs(std::string_view noun);
  void prepare_verbs(const Resolved& resolved);
  void keep_what_understands(const Words& words);
  void option(const OptionSet& options, const LineSoFar& line);
  void option_names(const OptionSet& options, const LineSoFar& line);
  void place(std::size_t number);
  void value(const Parameter& parameter);
  void fields();

  Words before_;
  std::string word_;
  const Commands& commands_;
  World& world_;
  Globals globals_;
  Args global_args_;
  std::optional<Context> context_;
  std::optional<CompletionValues> values_;
  std::vector<Prepared> verbs_;
  Candidates candidates_;
};

/// Those that say which database and which configuration are meant.
void Completion::read_globals() {
  OptionSet options;
  options.add(global_args_);
  store_options(before_, options);
  context_.emplace(world_, globals_, Needs::nothing);
  values_.emplace(*context_);
}

const Candidates& Completion::run() {
  read_globals();
  auto resolved = resolve(before_, commands_, global_args_);
  for (int depth = 0; resolved.word && resolved.noun == nullptr; ++depth) {
    const auto word = before_[*resolved.word];
    if (word == "help") {
      help({before_.begin() + static_cast<std::ptrdiff_t>(*resolved.word) + 1, before_.end()});
      return candidates_;
    }
    if (depth == kDeepestAlias || !put_in_place_of_alias(*resolved.word)) return unknown(word);
    resolved = resolve(before_, commands_, global_args_);
  }
  prepare_verbs(resolved);
  offer(resolved);
  return candidates_;
}

void Completion::offer(const Resolved& resolved) {
  OptionSet options;
  for (const auto& each : verbs_) options.add(each.args);
  options.add(global_args_);

  const auto line = read_line(resolved.rest, options);
  if (line.pending != nullptr) {
    value(*line.pending);
  } else if (word_.starts_with('-') && !line.only_places) {
    option(options, line);
    if (before_.empty()) candidates_.offer("--version", "show the version");
  } else if (resolved.noun == nullptr) {
    nouns();
    more_nouns();
  } else {
    const bool verb_is_named = before_.size() - resolved.rest.size() == 2;
    if (!verb_is_named && line.places == 0 && !line.only_places) verbs(resolved.noun->name);
    place(line.places);
  }
}

/// What an alias stands for takes its place among the words. False where the word is none.
bool Completion::put_in_place_of_alias(std::size_t at) {
  const auto alias = alias_of(before_[at], values_->config());
  if (!alias) return false;
  const auto where = before_.erase(before_.begin() + static_cast<std::ptrdiff_t>(at));
  before_.insert(where, alias->begin(), alias->end());
  return true;
}

/// Of a program of the user's nothing is known but that it may want files.
const Candidates& Completion::unknown(const std::string& word) {
  if (program_for(word, world_)) candidates_.offer_files();
  return candidates_;
}

void Completion::nouns() {
  for (const auto& noun : commands_.nouns) candidates_.offer(noun.name, noun.summary);
}

/// What stands for a command beside care's own.
void Completion::more_nouns() {
  candidates_.offer("help", "Tell more of a command, or of a topic");
  for (const auto& [alias, meaning] : values_->config().alias) candidates_.offer(alias, "care " + meaning);
  for (const auto& program : programs_on_path(world_)) candidates_.offer(program, "the program care-" + program);
}

/// care help TOPIC, care help NOUN VERB.
void Completion::help(const Words& about) {
  if (about.empty()) {
    nouns();
    for (const auto& topic : topics()) candidates_.offer(topic.name, topic.summary);
  }
  if (about.size() == 1) verbs(about.front());
}

void Completion::verbs(std::string_view noun) {
  for (const auto& verb : commands_.verbs) {
    if (verb.noun == noun && !verb.name.empty()) candidates_.offer(verb.name, verb.summary);
  }
}

/// The verb that is named, or those that may be meant by the words so far.
void Completion::prepare_verbs(const Resolved& resolved) {
  for (const auto* verb : resolved.verbs) verbs_.push_back(prepare(*verb, globals_));
  keep_what_understands(resolved.rest);
}

void Completion::keep_what_understands(const Words& words) {
  const auto does_not = [&](const Prepared& each) { return !understands(words, each.args, global_args_); };
  if (std::all_of(verbs_.begin(), verbs_.end(), does_not)) return;
  std::erase_if(verbs_, does_not);
}

/// A name, or a name with its value in the same word: "--kind=que", "-kque".
void Completion::option(const OptionSet& options, const LineSoFar& line) {
  const auto equals = word_.find('=');
  const bool is_long = word_.starts_with("--");
  const std::string name = is_long ? word_.substr(0, equals) : word_.substr(0, 2);
  const bool has_value = is_long ? equals != std::string::npos : word_.size() > 2;
  if (!has_value) return option_names(options, line);
  const auto* parameter = options.called(name);
  if (parameter == nullptr || !parameter->takes_value()) return;
  candidates_.lead(is_long ? equals + 1 : name.size());
  value(*parameter);
}

void Completion::option_names(const OptionSet& options, const LineSoFar& line) {
  for (const auto* each : options.all()) {
    const bool given = std::find(line.given.begin(), line.given.end(), each) != line.given.end();
    if (given && each->kind != Parameter::Kind::repeated) continue;
    for (const auto& name : names_of(*each)) candidates_.offer(name, each->help);
  }
}

/// The word by its place, counted from 0, of each verb that may be meant.
void Completion::place(std::size_t number) {
  std::vector<Completes> offered;
  for (const auto& each : verbs_) {
    std::size_t at = 0;
    for (const auto& parameter : each.args.parameters()) {
      if (!parameter.positional()) continue;
      const bool is_meant = at == number || (at < number && parameter.kind == Parameter::Kind::many);
      ++at;
      const auto with = completed_with(parameter);
      if (!is_meant || std::find(offered.begin(), offered.end(), with) != offered.end()) continue;
      if (with != Completes::names) offered.push_back(with);
      value(parameter);
    }
  }
}

void Completion::value(const Parameter& parameter) {
  completed_with(parameter) == Completes::fields ? fields() : values_->offer(parameter, candidates_);
}

/// Keys of what is printed, with commas between; each once.
void Completion::fields() {
  const auto comma = candidates_.typed().rfind(',');
  const auto listed = split(candidates_.typed().substr(0, comma == std::string::npos ? 0 : comma), ',');
  if (comma != std::string::npos) candidates_.lead(comma + 1);
  for (const auto& each : verbs_) {
    const auto* schema = each.command.notes.prints.schema;
    if (schema == nullptr) continue;
    for (const auto& key : schema->keys()) {
      const bool is_listed = std::find(listed.begin(), listed.end(), key.name) != listed.end();
      if (!is_listed) candidates_.offer(key.name, key.help);
    }
  }
}

/// The words before the one to complete, and that one; nothing where INDEX is no number.
std::optional<std::pair<Words, std::string>> taken_apart(const Words& words) {
  if (words.empty()) return std::nullopt;
  const auto index = parse_word<std::size_t>(words.front());
  const Words line(words.begin() + 1, words.end());
  if (index == 0) return std::nullopt;
  const auto end = std::min(index, line.size());
  if (end == 0) return std::pair{Words{}, std::string()};
  return std::pair{Words(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(end)),
                   index < line.size() ? line[index] : std::string()};
}

}  // namespace

void complete(const std::vector<std::string>& words, const Commands& commands, World& world) try {
  const auto line = taken_apart(words);
  if (!line) return;
  Completion completion(line->first, line->second, commands, world);
  completion.run().print(world.out);
} catch (const std::exception&) {  // nothing to offer
}

}  // namespace care::cli
