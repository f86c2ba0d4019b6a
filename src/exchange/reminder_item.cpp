#include "care/error.hpp"
#include "core/recurrence.hpp"
#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

void read_snooze(const Node& value, ReminderItem& to) {
  to.says_snooze = true;
  to.reminder.snoozed_on = std::nullopt;
  to.reminder.snoozed_until = std::nullopt;
  if (value.kind == Node::Kind::null) return;
  if (is_time(value)) {
    to.reminder.snoozed_until = instant(value);
  } else {
    to.reminder.snoozed_on = day(value);
  }
}

/// A day alone lasts until its midnight; a time is one.
void read_due(const Node& value, ReminderItem& to) {
  to.says_due = true;
  to.reminder.due_at = std::nullopt;
  if (is_time(value)) {
    to.reminder.due_at = instant(value);
  } else {
    to.reminder.due_on = day(value);
  }
}

/// In the one way to write it; null is none.
std::string recurrence_or_null(const Node& value) {
  const auto said = one_line_or_null(value);
  if (said.empty()) return said;
  try {
    return to_text(parse_recurrence(said));
  } catch (const Error& error) {
    throw Wrong("", error.what(), error.hint());
  }
}

InteractionId interaction_id(const Node& value) { return InteractionId{integer(value, 1)}; }

constexpr Field<ReminderItem> kFields[] = {
    {"id", [](const Node& value, ReminderItem& to) { to.reminder.id = ReminderId{integer(value, 1)}; }},
    {"text", [](const Node& value, ReminderItem& to) { to.reminder.text = text(value); }},
    {"client", [](const Node& value, ReminderItem& to) { to.client = optional(value, line).value_or(""); }},
    {"quote", [](const Node& value, ReminderItem& to) { to.quote = one_line_or_null(value); }},
    {"due", read_due},
    {"every", [](const Node& value, ReminderItem& to) { to.reminder.every = recurrence_or_null(value); }},
    {"whose", [](const Node& value, ReminderItem& to) { to.reminder.whose = choice<Whose>(value); }},
    {"after_done", [](const Node& value, ReminderItem& to) { to.reminder.after_done = flag(value); }},
    {"done_at", [](const Node& value, ReminderItem& to) { to.reminder.done_at = optional(value, instant); }},
    {"snoozed_until", read_snooze},
    {"anchor", [](const Node& value, ReminderItem& to) { to.reminder.anchor = optional(value, day); }},
    {"uid", [](const Node& value, ReminderItem& to) { to.reminder.uid = line(value); }},
    {"interaction", [](const Node& value, ReminderItem& to) { to.interaction = optional(value, interaction_id); }},
    {"quote_revision", [](const Node& value, ReminderItem& to) { to.quote_revision = revision_or_null(value); }},
    {"created_at", [](const Node& value, ReminderItem& to) { to.reminder.created_at = instant(value); }},
};

}  // namespace

void apply(const Node& item, ReminderItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
