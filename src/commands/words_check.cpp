#include "commands/words_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/because.hpp"
#include "commands/templates.hpp"
#include "config/config.hpp"
#include "core/choice.hpp"
#include "core/gate/reading.hpp"
#include "core/gate/spoken_language.hpp"
#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/spoken.hpp"
#include "output/display.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"
#include "work/writer.hpp"

namespace care::commands {
namespace {

using gate::Finding;
using output::visible;

gate::Severities severities(const Config& config) {
  gate::Severities severities;
  for (const auto& rule : Names<gate::Rule>::all) {
    const auto said = config.check.find(std::string(rule.text));
    if (said == config.check.end()) continue;
    severities[rule.value] =
        said->second == "off" ? std::nullopt : std::optional(choose<gate::Severity>(said->second, ""));
  }
  return severities;
}

gate::Severities only_refused(const Config& config) {
  gate::Severities wanted = severities(config);
  for (const auto& rule : Names<gate::Rule>::all) {
    Finding finding;
    finding.rule = rule.value;
    const auto said = wanted.try_emplace(rule.value, gate::usual_severity(rule.value)).first;
    finding.severity = said->second.value_or(gate::Severity::warning);
    if (!is_refused(finding, config)) said->second.reset();
  }
  return wanted;
}

gate::WriterContact contact_of(const Config& config, Language language) {
  return {config.me.phone, config.me.emails, documents::hours_in_words(config.hours.week, language)};
}

std::vector<std::string> names_of(const Client& client) {
  std::vector<std::string> names{documents::addressed_as(client), client.name, client.called_as, client.company};
  for (const auto& person : client.people) names.push_back(person.name);
  std::erase(names, "");
  return names;
}

Language language_of(const gate::Reading& reading, const OutgoingText& outgoing, const Config& config) {
  const auto expected = outgoing.client ? outgoing.client->language : std::nullopt;
  return gate::spoken_language(reading).value_or(expected.value_or(config.me.language));
}

std::string in_a_line(const Finding& finding, const std::string& file) {
  const auto words = finding.text.empty() ? "" : fmt::format("'{}': ", visible(finding.text));
  return fmt::format("{}:{}:{}: {}: {}{} [{}]", file, finding.line, finding.column, name(finding.severity), words,
                     visible(finding.why), name(finding.rule));
}

/// Phrases of one's own belong to the three rules that are made of phrases.
void refuse_unknown_lists(const gate::SayingLists& lists, const std::string& file) {
  std::vector<std::string> known;
  for (const auto rule : {gate::Rule::never_list, gate::Rule::whining, gate::Rule::diminutive}) {
    known.emplace_back(name(rule));
  }
  for (const auto& each : lists) {
    if (std::find(known.begin(), known.end(), each.first) != known.end()) continue;
    throw Error(ErrorKind::config, fmt::format("{}: '[{}]' is no list", file, each.first), "one of: " + one_of(known));
  }
}

}  // namespace

const WordsCheck::OwnWords& WordsCheck::own_words(Language language) {
  const auto [place, is_new] = own_.try_emplace(language);
  auto& own = place->second;
  const auto overrides = is_new ? templates(context_) : documents::Overrides();
  if (!overrides) return own;
  const auto file = [&](const char* list) { return fmt::format("{}/{}.txt", name(language), list); };
  const auto path = [&](const char* list) { return (templates_folder(context_) / file(list)).string(); };
  if (const auto text = overrides(file("glossary"))) own.glossary = gate::read_glossary(*text, path("glossary"));
  if (const auto text = overrides(file("sayings"))) {
    own.sayings = gate::read_sayings(*text, path("sayings"));
    refuse_unknown_lists(*own.sayings, path("sayings"));
  }
  return own;
}

const gate::NameSet& WordsCheck::client_names() {
  if (!names_) names_.emplace(context_.read().clients.names());
  return *names_;
}

const gate::Glossary* WordsCheck::own_glossary(Language language) {
  const auto& own = own_words(language);
  return own.glossary ? &*own.glossary : nullptr;
}

std::vector<Finding> WordsCheck::check(const OutgoingText& outgoing) {
  return check(outgoing, severities(context_.config()));
}

std::vector<Finding> WordsCheck::refused(const OutgoingText& outgoing) {
  if (!refused_) refused_ = only_refused(context_.config());
  return check(outgoing, *refused_);
}

std::vector<Finding> WordsCheck::check(const OutgoingText& outgoing, const gate::Severities& severities) {
  const Config& config = context_.config();
  const gate::Reading reading(outgoing.text);
  gate::Outgoing text;
  text.text = outgoing.text;
  text.kind = outgoing.kind;
  text.language = language_of(reading, outgoing, config);
  text.writer = contact_of(config, text.language);
  if (outgoing.client) {
    text.level = outgoing.client->level;
    text.address_form = outgoing.client->address_form;
    text.reader_names = names_of(*outgoing.client);
    const auto others = severities.find(gate::Rule::other_client);
    if (others == severities.end() || others->second) text.other_clients = &client_names();
  }
  const auto& own = own_words(text.language);
  text.own = {own_glossary(text.language), own.sayings ? &*own.sayings : nullptr};
  auto findings = gate::check(reading, text, severities);
  for (auto& finding : findings) {
    if (!work::is_on(boundary_of(finding), config)) finding.severity = gate::Severity::warning;
  }
  return findings;
}

std::vector<Finding> check_words(const OutgoingText& outgoing, cli::Context& context) {
  return WordsCheck(context).check(outgoing);
}

Boundary boundary_of(const Finding& finding) {
  return finding.rule == gate::Rule::placeholder ? Boundary::placeholders : Boundary::words;
}

bool is_refused(const Finding& finding, const Config& config) {
  return finding.severity == gate::Severity::refused && work::is_on(boundary_of(finding), config);
}

std::string in_lines(const std::vector<Finding>& findings, const std::string& file) {
  std::string lines;
  for (const auto& finding : findings) {
    lines += in_a_line(finding, visible(file)) + "\n";
    if (!finding.suggestion.empty()) lines += "  instead: " + visible(finding.suggestion) + "\n";
  }
  return lines;
}

void guard_words(const std::vector<Finding>& findings, work::Refusal refusal, const std::optional<std::string>& because,
                 cli::Context& context) {
  for (const auto& finding : findings) {
    const auto line = in_a_line(finding, "text");
    if (!is_refused(finding, context.config())) {
      context.warn(line);
      continue;
    }
    refusal.boundary = boundary_of(finding);
    refusal.what = line;
    refusal.instead = finding.suggestion.empty() ? "" : fmt::format("say «{}»", finding.suggestion);
    guard(refusal, because, context);
  }
}

}  // namespace care::commands
