#include "care/reminder.hpp"

#include "core/fields.hpp"
#include "core/recurrence.hpp"

namespace care {
namespace {

/// In the one way to write it.
std::string checked_recurrence(const std::string& every) {
  return every.empty() ? "" : to_text(parse_recurrence(every));
}

}  // namespace

void describe(Fields& fields, Reminder& reminder) {
  fields.noun("reminder", "What was promised, is awaited or is to be done.");
  fields.add(Field("id", "never used again; of an automatic line of care today its key").kept().json(JsonKind::name),
             reminder.id);
  fields.add(Field("text").not_null(), reminder.text);
  fields.add_reference(Field("client", "slug").column("client_id"), reminder.client, reminder.client_slug);
  fields.add_reference(Field("quote", "number").column("quote_id"), reminder.quote, reminder.quote_number);
  fields.by_hand(Field("due", "a day lasts until its midnight").json(JsonKind::due));
  fields.add(Field("due_on").stored(), reminder.due_on);
  fields.add(Field("due_at").stored(), reminder.due_at);
  fields.add(Field("every", "how it comes back").line().checked(&checked_recurrence), reminder.every);
  fields.add(Field("whose", "who is to do it"), reminder.whose);
  fields.add(Field("after_done", "counted from when it was done, not from when it was due"), reminder.after_done);
  fields.add(Field("done_at"), reminder.done_at);
  fields.by_hand(Field("snoozed_until").json(JsonKind::due).or_null());
  fields.add(Field("snoozed_on").stored(), reminder.snoozed_on);
  fields.add(Field("snoozed_until").column("snoozed_at").stored(), reminder.snoozed_until);
  fields.add(Field("interaction").column("interaction_id").exported(), reminder.interaction);
  fields.by_hand(Field("quote_revision").exported());
  fields.add(Field("anchor").exported(), reminder.anchor);
  fields.add(Field("created_at").exported(), reminder.created_at);
  fields.add(Field("uid").exported().required().line(), reminder.uid);
}

}  // namespace care
