#include "commands/log/log_record.hpp"

#include <algorithm>

#include "cli/context.hpp"
#include "commands/remind/reminder_record.hpp"
#include "commands/reply_dues.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using output::choice;
using output::Key;
using output::Kind;
using output::or_null;
using output::Record;
using output::text_or_null;
using output::Value;

constexpr Key kAttachmentKeys[] = {
    {"name", Kind::text, ""},
    {"sha256", Kind::text, "names the file that is kept beside the database"},
    {"bytes", Kind::integer, ""},
};
constexpr output::Schema kAttachmentSchema{"attachment", "A file kept with an entry.", kAttachmentKeys};

constexpr Key kResolutionKeys[] = {
    choice<Verdict>("verdict", "what it turned out to be"),
    {"explanation", Kind::text, ""},
    or_null({"remedy", Kind::text, ""}),
    or_null(choice<OwnFault>("own_fault", "")),
    {"at", Kind::instant, ""},
};
constexpr output::Schema kResolutionSchema{"resolution", "How a complaint was resolved.", kResolutionKeys};

constexpr Key kSettlementKeys[] = {
    choice<Settled>("how", ""),
    or_null({"note", Kind::text, ""}),
    {"at", Kind::instant, ""},
};
constexpr output::Schema kSettlementSchema{"settlement", "The client's word on it.", kSettlementKeys};

std::vector<std::string> states() { return {"open", "answered", "resolved", "confirmed", "disputed"}; }

constexpr Key kInteractionKeys[] = {
    {"id", Kind::integer, "never used again"},
    {"client", Kind::text, "slug"},
    or_null({"quote", Kind::text, "number of the quote that it is about"}),
    {"at", Kind::instant, "when it happened"},
    or_null({"channel", Kind::text, "email, phone, whatsapp… or one named in the configuration"}),
    or_null(choice<Direction>("direction", "null: a note")),
    choice<InteractionKind>("kind", ""),
    {"summary", Kind::text, "of a mail its subject"},
    or_null({"body", Kind::text, "the words themselves"}),
    or_null({"minutes", Kind::integer, "how long it took"}),
    {"needs_reply", Kind::flag, ""},
    or_null({"reply_due_at", Kind::instant, "by when it is to be answered; null while the client is waited for"}),
    or_null({"answered_at", Kind::instant, ""}),
    or_null({"first_reply_minutes", Kind::integer, "of office time, until something went out in reply"}),
    or_null({"reply_to", Kind::integer, "id of the entry that it answers"}),
    or_null({"message_id", Kind::text, "of a mail (RFC 5322)"}),
    or_null({"faq", Kind::integer, "id of the FAQ entry that answered it"}),
    {"promise", Kind::objects, "what was promised in it, by both sides", nullptr, &kReminderSchema},
    or_null({"public_url", Kind::text, "where it was said in public"}),
    or_null({"state", Kind::text, "null where no reply and no confirmation was wanted", &states}),
    {"uncovered", Kind::flag, "work that no signed quote covers"},
    {"private", Kind::flag, "never in anything that a client reads"},
    {"attachments", Kind::objects, "", nullptr, &kAttachmentSchema},
    {"heated", Kind::flag, "came in anger"},
    or_null({"reply_by", Kind::instant, "of an acknowledgement: by when it promises the answer"}),
    or_null({"resolution", Kind::object, "of a complaint", nullptr, &kResolutionSchema}),
    or_null({"settlement", Kind::object, "what the client said in the end", nullptr, &kSettlementSchema}),
    or_null({"declined", Kind::text, "why you said no to it"}),
};

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

Value resolution_of(const Interaction& entry) {
  const auto& resolution = entry.outcome.resolution;
  if (!resolution) return {};
  return Record{{"verdict", std::string(name(resolution->verdict))},
                {"explanation", resolution->explanation},
                {"remedy", text_or_null(resolution->remedy)},
                {"own_fault", resolution->own_fault ? Value(std::string(name(*resolution->own_fault))) : Value()},
                {"at", to_iso(resolution->at)}};
}

Value settlement_of(const Interaction& entry) {
  const auto& settlement = entry.outcome.settlement;
  if (!settlement) return {};
  return Record{{"how", std::string(name(settlement->how))},
                {"note", text_or_null(settlement->note)},
                {"at", to_iso(settlement->at)}};
}

/// "2 days ago, 15:04": the hour shows the order within a day.
std::string shown(Instant at, cli::Context& context) {
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

}  // namespace

std::vector<Record> attachment_records(const std::vector<Attachment>& attachments) {
  std::vector<Record> records;
  for (const auto& each : attachments) {
    records.push_back({{"name", each.name}, {"sha256", each.sha256}, {"bytes", each.bytes}});
  }
  return records;
}

const output::Schema kInteractionSchema{"interaction", "A contact with a client, or a note.", kInteractionKeys};

Record record(const Interaction& entry, const std::vector<Reminder>& promises, cli::Context& context) {
  return {
      {"id", entry.id.value},
      {"client", entry.client_slug},
      {"quote", text_or_null(entry.quote_number)},
      {"at", to_iso(entry.at), context.for_people([&] { return shown(entry.at, context); })},
      {"channel", text_or_null(entry.channel), shown_channel(entry)},
      {"direction", text_or_null(std::string(name(entry.direction)))},
      {"kind", std::string(name(entry.kind)), shown_kind(entry), tone_of(entry)},
      {"summary", entry.summary},
      {"body", text_or_null(entry.body)},
      {"minutes", output::number_or_null(entry.minutes), entry.minutes ? to_text(*entry.minutes) : ""},
      {"needs_reply", entry.needs_reply},
      {"reply_due_at", entry.reply_due_at ? Value(to_iso(*entry.reply_due_at)) : Value(), shown_due(entry, context),
       tone_of_due(entry, context)},
      {"answered_at", entry.answered_at ? Value(to_iso(*entry.answered_at)) : Value()},
      {"first_reply_minutes", output::number_or_null(entry.first_reply)},
      {"reply_to", entry.reply_to ? Value(entry.reply_to->value) : Value()},
      {"message_id", text_or_null(entry.message_id)},
      {"faq", entry.faq ? Value(entry.faq->value) : Value()},
      {"promise", records(promises, context)},
      {"public_url", text_or_null(entry.public_url)},
      {"state", state_of(entry)},
      {"uncovered", entry.uncovered},
      {"private", entry.is_private},
      {"attachments", attachment_records(entry.attachments)},
      {"heated", entry.outcome.heated},
      {"reply_by", entry.outcome.reply_by ? Value(to_iso(*entry.outcome.reply_by)) : Value()},
      {"resolution", resolution_of(entry)},
      {"settlement", settlement_of(entry)},
      {"declined", text_or_null(entry.outcome.declined)},
  };
}

Record stored_record(Interaction entry, const std::vector<Reminder>& promises, cli::Context& context) {
  if (shows_reply_times(context)) read_reply_times(entry, context);
  return record(entry, promises, context);
}

output::Listing listing(std::vector<Interaction> entries, cli::Context& context, Listed listed) {
  const auto& style = context.out().style();
  const bool whole = style.format == output::Format::json || style.fields;
  const bool with_due = listed == Listed::with_due && style.format == output::Format::table;
  if (whole) context.read().interactions.read_attachments(entries);
  if (with_due || shows_reply_times(context)) read_reply_times(entries, context);
  output::Listing listing{record({}, {}, context),
                          {"id", "at", "client", "channel", "direction", "kind", "state", "summary"},
                          {},
                          {"id", "at", "client", "channel", "kind", "summary"},
                          "nothing is logged here; care log CLIENT TEXT adds it"};
  if (with_due) listing.for_people.insert(listing.for_people.end() - 1, "reply_due_at");
  const auto same_client = [&](const Interaction& entry) { return entry.client == entries.front().client; };
  if (entries.size() > 1 && std::all_of(entries.begin(), entries.end(), same_client)) {
    std::erase(listing.for_people, "client");
  }
  for (const auto& entry : entries) {
    const auto promises = whole ? context.read().reminders.of_interaction(entry.id) : std::vector<Reminder>{};
    listing.rows.push_back(record(entry, promises, context));
  }
  return listing;
}

}  // namespace care::commands
