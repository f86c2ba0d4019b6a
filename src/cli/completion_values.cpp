#include "cli/completion_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "config/config.hpp"
#include "core/channels.hpp"
#include "core/date_text.hpp"
#include "core/tax_profiles.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "output/display.hpp"
#include "store/client_table.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "store/suggestion.hpp"

namespace care::cli {
namespace {

constexpr std::int64_t kMostClients = 1000;
constexpr std::int64_t kMostIds = 50;
constexpr std::size_t kWidest = 50;  // columns of what an entry or a reminder says

constexpr std::pair<std::string_view, Completes> kByPlaceholder[] = {{"CLIENT", Completes::client},
                                                                     {"CHANNEL", Completes::channel},
                                                                     {"KIND:ADDRESS", Completes::contact_point},
                                                                     {"ADDRESS", Completes::address},
                                                                     {"TAG", Completes::tag},
                                                                     {"DATE", Completes::date},
                                                                     {"WHEN", Completes::date},
                                                                     {"PHRASE", Completes::date},
                                                                     {"WHEN: TEXT", Completes::promise},
                                                                     {"QUOTE", Completes::quote},
                                                                     {"QUOTE[/N]", Completes::quote},
                                                                     {"PROFILE", Completes::tax_profile},
                                                                     {"TEMPLATE", Completes::quote_template},
                                                                     {"WEEK", Completes::week},
                                                                     {"ZONE", Completes::zone},
                                                                     {"A,B", Completes::fields},
                                                                     {"FILE", Completes::file},
                                                                     {"PATH", Completes::file},
                                                                     {"FOLDER", Completes::file},
                                                                     {"DIR", Completes::file}};

Completes told_by_placeholder(std::string_view placeholder) {
  const auto first = placeholder.substr(0, placeholder.find('|'));  // of FILE|-
  for (const auto& [text, with] : kByPlaceholder) {
    if (text == first) return with;
  }
  return Completes::nothing;
}

/// Told once for all; those in Italian only where none in English begins like what is typed.
constexpr std::string_view kDays[] = {"today",    "tomorrow", "yesterday", "monday", "tuesday", "wednesday",
                                      "thursday", "friday",   "saturday",  "sunday", "eow",     "eom",
                                      "eoy",      "+3d",      "+1w",       "+2w",    "+1mo"};
constexpr std::string_view kDaysInItalian[] = {"oggi",      "domani",  "dopodomani", "ieri",   "lunedì",  "martedì",
                                               "mercoledì", "giovedì", "venerdì",    "sabato", "domenica"};

constexpr std::string_view kDurations[] = {"15m", "30m", "45m", "1h", "1h30", "2h", "4h", "8h"};

/// What an entry, a reminder or a quote says, and whose it is.
std::string described(const store::Suggestion& suggestion) {
  const auto text = output::cut_to_width(output::visible(suggestion.description), kWidest);
  return suggestion.client.empty() ? text : fmt::format("{} ({})", text, suggestion.client);
}

void offer_all(const std::vector<store::Suggestion>& found, Candidates& to) {
  for (const auto& each : found) to.offer(each.value, described(each));
}

void offer_all(std::span<const std::string> values, Candidates& to) {
  for (const auto& value : values) to.offer(value);
}

void offer_zones(Candidates& to) {
  const auto zones = zone_names();
  for (const auto& zone : zones) to.offer(zone);
  if (!to.empty()) return;
  for (const auto& zone : zones) {  // by the city
    const auto city = zone.substr(zone.rfind('/') + 1);
    if (folded(city).starts_with(folded(to.typed()))) to.offer_anyway(zone);
  }
}

}  // namespace

Completes completed_with(const Parameter& parameter) {
  if (parameter.stated) return *parameter.stated;
  const std::string& placeholder = parameter.positional() ? parameter.names : parameter.value;
  switch (parameter.reads) {
    case Reads::name:
      return Completes::names;
    case Reads::duration:
      return Completes::duration;
    case Reads::number:
      return placeholder == "ID" ? Completes::entry : Completes::nothing;
    case Reads::text:
      break;
  }
  return told_by_placeholder(placeholder);
}

void CompletionValues::offer(const Parameter& parameter, Candidates& to) {
  try {
    const auto what = completed_with(parameter);
    if (what != Completes::names) return offer(what, to);
    for (const auto& name : parameter.choices()) to.offer(name);
  } catch (const std::exception&) {  // not now: nobody asked for more than a proposal
  }
}

/// What is not here has no values of its own: nothing, names, fields.
const CompletionValues::Source CompletionValues::kSources[] = {
    {Completes::client, [](auto& from, auto& to) { from.clients(store::Suggested::here, to); }},
    {Completes::client_away, [](auto& from, auto& to) { from.clients(store::Suggested::away, to); }},
    {Completes::entry,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->interactions.suggest(to.typed(), kMostIds), to);
     }},
    {Completes::reminder,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->reminders.suggest(to.typed(), kMostIds), to);
     }},
    {Completes::faq,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->faqs.suggest(to.typed(), kMostIds), to);
     }},
    {Completes::mail,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->mails.suggest(to.typed(), kMostIds), to);
     }},
    {Completes::address,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->clients.suggest_addresses(to.typed(), kMostClients), to);
     }},
    {Completes::tag,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->clients.tags(), to);
     }},
    {Completes::channel, [](auto& from, auto& to) { from.channels("", to); }},
    {Completes::contact_point, [](auto& from, auto& to) { from.channels(":", to); }},
    {Completes::date, [](auto& from, auto& to) { from.dates("", to); }},
    {Completes::promise, [](auto& from, auto& to) { from.dates(":", to); }},
    {Completes::duration,
     [](auto&, auto& to) {
       for (const auto duration : kDurations) to.offer(duration);
     }},
    {Completes::week,
     [](auto&, auto& to) {
       to.offer("this", "from Monday on");
       to.offer("last", "the whole week before");
     }},
    {Completes::zone, [](auto&, auto& to) { offer_zones(to); }},
    {Completes::lost_reason, [](auto& from, auto& to) { offer_all(from.config().lost.reasons, to); }},
    {Completes::quote, [](auto& from, auto& to) { from.quotes(to); }},
    {Completes::quote_template, [](auto& from, auto& to) { from.quote_templates(to); }},
    {Completes::deliverable,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->quotes.deliverable_names(), to);
     }},
    {Completes::metric,
     [](auto& from, auto& to) {
       if (auto* store = from.store()) offer_all(store->quotes.metric_names(), to);
     }},
    {Completes::tax_profile,
     [](auto& from, auto& to) {
       offer_all(built_in_tax_profiles(), to);
       for (const auto& [name, ignored] : from.config().tax) to.offer(name);
     }},
    {Completes::file, [](auto&, auto& to) { to.offer_files(); }},
};

void CompletionValues::offer(Completes what, Candidates& to) {
  const auto source =
      std::find_if(std::begin(kSources), std::end(kSources), [&](const Source& each) { return each.what == what; });
  if (source != std::end(kSources)) source->offer(*this, to);
}

/// By number or counter, which need not begin with what is typed.
void CompletionValues::quotes(Candidates& to) {
  auto* from = store();
  if (from == nullptr) return;
  const int year = static_cast<int>(context_.today().year());
  for (const auto& each : from->quotes.suggest(to.typed(), year, kMostIds)) {
    to.offer_anyway(each.value, described(each));
  }
}

/// By slug; else by any word of the name; else by address.
void CompletionValues::clients(store::Suggested which, Candidates& to) {
  auto* from = store();
  if (from == nullptr) return;
  for (const auto& each : from->clients.suggest(to.typed(), which, kMostClients)) {
    to.offer_anyway(each.value, each.description);
  }
  if (!to.empty() || which == store::Suggested::away) return;
  offer_all(from->clients.suggest_addresses(to.typed(), kMostClients), to);
}

void CompletionValues::quote_templates(Candidates& to) {
  std::error_code missing;
  const auto folder = context_.config_path().parent_path() / "quotes";
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".toml") to.offer(entry.path().stem().string());
  }
}

void CompletionValues::channels(std::string_view ending, Candidates& to) {
  for (const auto& channel : built_in_channels()) {
    to.offer(channel.text + std::string(ending), channel.abbreviation.empty() ? "" : "or " + channel.abbreviation);
  }
  for (const auto& [name, hours] : config().hours.channels) to.offer(name + std::string(ending));
}

void CompletionValues::dates(std::string_view ending, Candidates& to) {
  for (const auto day : kDays) to.offer(std::string(day) + std::string(ending), day_of(std::string(day)));
  if (!to.empty()) return;
  for (const auto day : kDaysInItalian) to.offer(std::string(day) + std::string(ending), day_of(std::string(day)));
}

/// The day that a phrase means; both, where it is another one when looking back than when looking ahead.
std::string CompletionValues::day_of(const std::string& phrase) try {
  const auto ahead = context_.when(phrase, Tense::either).date;
  const auto back = context_.when(phrase, Tense::past).date;
  return ahead == back ? describe(ahead)
                       : fmt::format("{}, or {}", describe_without_year(ahead), describe_without_year(back));
} catch (const Error&) {
  return {};
}

const Config& CompletionValues::config() {
  static const Config kDefaults;
  try {
    return context_.config();
  } catch (const Error&) {
    return kDefaults;
  }
}

store::Store* CompletionValues::store() {
  if (!opened_) store_ = store::Store::open_to_glance(context_.database_path());
  opened_ = true;
  return store_.get();
}

}  // namespace care::cli
