#include "cli/completion_values.hpp"

#include <fmt/format.h>

#include <algorithm>

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

void offer_all(const std::vector<store::Suggestion>& found, Candidates& to) {
  for (const auto& each : found) {
    if (each.client.empty()) {
      to.offer(each.value, each.description);
    } else {
      const auto text = output::cut_to_width(output::visible(each.description), kWidest);
      to.offer(each.value, fmt::format("{} ({})", text, each.client));
    }
  }
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

void CompletionValues::offer(Completes what, Candidates& to) {
  switch (what) {
    case Completes::nothing:
    case Completes::names:
    case Completes::fields:
      return;
    case Completes::client:
      return clients(store::Suggested::here, to);
    case Completes::client_away:
      return clients(store::Suggested::away, to);
    case Completes::entry:
      if (auto* from = store()) offer_all(from->interactions.suggest(to.typed(), kMostIds), to);
      return;
    case Completes::reminder:
      if (auto* from = store()) offer_all(from->reminders.suggest(to.typed(), kMostIds), to);
      return;
    case Completes::faq:
      if (auto* from = store()) {
        for (const auto& each : from->faqs.suggest(to.typed(), kMostIds)) {
          to.offer(each.value, output::cut_to_width(output::visible(each.description), kWidest));
        }
      }
      return;
    case Completes::mail:
      if (auto* from = store()) offer_all(from->mails.suggest(to.typed(), kMostIds), to);
      return;
    case Completes::address:
      if (auto* from = store()) offer_all(from->clients.suggest_addresses(to.typed(), kMostClients), to);
      return;
    case Completes::tag:
      if (auto* from = store()) {
        for (const auto& tag : from->clients.tags()) to.offer(tag);
      }
      return;
    case Completes::channel:
      return channels("", to);
    case Completes::contact_point:
      return channels(":", to);
    case Completes::date:
      return dates("", to);
    case Completes::promise:
      return dates(":", to);
    case Completes::duration:
      for (const auto duration : kDurations) to.offer(duration);
      return;
    case Completes::week:
      to.offer("this", "from Monday on");
      to.offer("last", "the whole week before");
      return;
    case Completes::zone:
      return offer_zones(to);
    case Completes::lost_reason:
      for (const auto& reason : config().lost.reasons) to.offer(reason);
      return;
    case Completes::quote:
      if (auto* from = store()) {
        const int year = static_cast<int>(context_.today().year());
        for (const auto& each : from->quotes.suggest(to.typed(), year, kMostIds)) {
          const auto title = output::cut_to_width(output::visible(each.description), kWidest);
          to.offer_anyway(each.value, fmt::format("{} ({})", title, each.client));
        }
      }
      return;
    case Completes::deliverable:
      if (auto* from = store()) {
        for (const auto& each : from->quotes.deliverable_names()) to.offer(each);
      }
      return;
    case Completes::metric:
      if (auto* from = store()) {
        for (const auto& each : from->quotes.metric_names()) to.offer(each);
      }
      return;
    case Completes::tax_profile:
      for (const auto& each : built_in_tax_profiles()) to.offer(each);
      for (const auto& [each, ignored] : config().tax) to.offer(each);
      return;
    case Completes::quote_template:
      return quote_templates(to);
    case Completes::file:
      return to.offer_files();
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
