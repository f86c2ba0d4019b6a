#include "care/reminder.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Reminder& reminder) {
  fields.add(Field("id").kept(), reminder.id);
  fields.add(Field("uid").exported(), reminder.uid);
  fields.add(Field("client").column("client_id").stored(), reminder.client);
  fields.add(Field("interaction").column("interaction_id").stored(), reminder.interaction);
  fields.add(Field("quote").column("quote_id").stored(), reminder.quote);
  fields.add(Field("text"), reminder.text);
  fields.add(Field("due_on"), reminder.due_on);
  fields.add(Field("due_at"), reminder.due_at);
  fields.add(Field("whose"), reminder.whose);
  fields.add(Field("every"), reminder.every);
  fields.add(Field("after_done"), reminder.after_done);
  fields.add(Field("anchor").exported(), reminder.anchor);
  fields.add(Field("snoozed_on"), reminder.snoozed_on);
  fields.add(Field("snoozed_until").column("snoozed_at"), reminder.snoozed_until);
  fields.add(Field("done_at"), reminder.done_at);
  fields.add(Field("created_at").exported(), reminder.created_at);
}

}  // namespace care
