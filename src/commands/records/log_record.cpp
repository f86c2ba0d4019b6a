#include "commands/records/log_record.hpp"

#include <algorithm>
#include <map>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/reminder_record.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands {
namespace {

using output::Record;
using output::Value;

std::vector<Record> records(const std::vector<Reminder>& promises, cli::Context& context) {
  std::vector<Record> records;
  for (const auto& promise : promises) records.push_back(record(promise, context));
  return records;
}

Value state_of(const Interaction& entry) {
  if (entry.outcome.settlement) return std::string(name(entry.outcome.settlement->how));
  if (entry.outcome.resolution) return std::string("resolved");
  if (!entry.needs_reply) return {};
  return std::string(entry.answered_at ? "answered" : "open");
}

/// "2 days ago, 15:04": the hour shows the order within a day.
std::string shown_at(Instant at, cli::Context& context) {
  const LocalTime local = context.zone().local(at);
  return relative(local.date, context.today()) + ", " + describe(local.time);
}

/// "Thu 10:30", "paused".
std::string shown_due(const Interaction& entry, cli::Context& context) {
  if (!entry.needs_reply || entry.answered_at) return "-";
  if (!entry.reply_due_at) return "paused";
  return context.for_people([&] { return near_moment(*entry.reply_due_at, context.now(), context.zone()); });
}

output::Tone tone_of_due(const Interaction& entry, cli::Context& context) {
  const bool late = entry.reply_due_at && !entry.answered_at && *entry.reply_due_at < context.now();
  return late ? output::Tone::bad : output::Tone::plain;
}

/// "← whatsapp": which way it went.
std::string shown_channel(const Interaction& entry) {
  const char* arrow = entry.direction == Direction::in ? "← " : entry.direction == Direction::out ? "→ " : "";
  return entry.channel.empty() && *arrow == '\0' ? "-" : arrow + entry.channel;
}

std::string shown_kind(const Interaction& entry) {
  std::string kind(name(entry.kind));
  if (entry.is_private) kind += ", private";
  if (entry.uncovered) kind += ", uncovered";
  if (entry.needs_reply && !entry.answered_at) kind += ", open";
  return kind;
}

output::Tone tone_of(const Interaction& entry) {
  if (entry.uncovered || (entry.needs_reply && !entry.answered_at)) return output::Tone::warning;
  return entry.is_private ? output::Tone::muted : output::Tone::plain;
}

std::vector<InteractionId> ids_of(const std::vector<Interaction>& entries) {
  std::vector<InteractionId> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return ids;
}

/// Of entries that are listed so or, without a listing, of one.
bool shows_reply_times(const output::Listing& listing, cli::Context& context) {
  return context.out().shows("reply_due_at", listing) || context.out().shows("first_reply_minutes", listing);
}

}  // namespace

std::string answer_due(const Interaction& entry, cli::Context& context) try {
  const auto due = reply_clocks({entry}, desk(context)).front().due;
  return due ? "answer due " + describe(*due, context.zone()) : "it needs a reply";
} catch (const Error& error) {
  context.warn(error.what());
  return "it needs a reply";
}

const output::Schema kInteractionSchema = output::schema_of<Interaction>();

Record record(const Interaction& entry, const std::vector<Reminder>& promises, cli::Context& context) {
  Record record = output::record_of(entry);
  output::at(record, "at").shown = context.for_people([&] { return shown_at(entry.at, context); });
  output::at(record, "channel").shown = shown_channel(entry);
  auto& kind = output::at(record, "kind");
  kind.shown = shown_kind(entry);
  kind.tone = tone_of(entry);
  if (entry.minutes) output::at(record, "minutes").shown = to_text(*entry.minutes);
  auto& due = output::at(record, "reply_due_at");
  due.shown = shown_due(entry, context);
  due.tone = tone_of_due(entry, context);
  output::at(record, "promise").value = records(promises, context);
  output::at(record, "state").value = state_of(entry);
  return record;
}

Record stored_record(Interaction entry, const std::vector<Reminder>& promises, cli::Context& context) {
  if (shows_reply_times({}, context)) read_reply_times(entry, desk(context));
  return record(entry, promises, context);
}

output::Listing listing(std::vector<Interaction> entries, cli::Context& context, Listed listed) {
  output::Listing listing{record(Interaction{}, {}, context),
                          {"id", "at", "client", "channel", "direction", "kind", "state", "summary"},
                          {},
                          {"id", "at", "client", "channel", "kind", "summary"},
                          "nothing is logged here; care log CLIENT TEXT adds it"};
  if (listed == Listed::with_due) listing.for_people.insert(listing.for_people.end() - 1, "reply_due_at");
  const auto same_client = [&](const Interaction& entry) { return entry.client == entries.front().client; };
  if (entries.size() > 1 && std::all_of(entries.begin(), entries.end(), same_client)) {
    std::erase(listing.for_people, "client");
  }
  if (context.out().shows("attachments", listing)) context.read().interactions.read_attachments(entries);
  if (shows_reply_times(listing, context)) read_reply_times(entries, desk(context));
  std::map<InteractionId, std::vector<Reminder>> promises;
  if (context.out().shows("promise", listing)) promises = context.read().reminders.of_interactions(ids_of(entries));
  for (const auto& entry : entries) listing.rows.push_back(record(entry, promises[entry.id], context));
  return listing;
}

}  // namespace care::commands
