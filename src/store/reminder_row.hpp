#pragma once

#include <string>

#include "care/reminder.hpp"

namespace care::store {

class Statement;

/// How a row of the table reminder is read and written: for the table itself, and for imports of many.
namespace reminder_row {

inline constexpr auto kSelect = R"sql(
  SELECT r.id, r.uid, r.client_id, r.interaction_id, r.quote_id, r.text, r.due_on, r.due_at, r.whose, r.every,
         r.after_done, r.anchor, r.snoozed_on, r.snoozed_at, r.done_at, r.created_at,
         coalesce(c.slug, ''), coalesce(c.name, ''), coalesce(q.number, ''), coalesce(i.private, 0)
  FROM reminder r LEFT JOIN client c ON c.id = r.client_id LEFT JOIN interaction i ON i.id = r.interaction_id
    LEFT JOIN quote q ON q.id = r.quote_id)sql";

/// An id that is 0 is a new one.
inline constexpr auto kInsert = R"sql(
  INSERT INTO reminder (id, uid, client_id, interaction_id, quote_id, text, due_on, due_at, whose, every,
                        after_done, anchor, snoozed_on, snoozed_at, done_at, created_at)
  VALUES (:id, :uid, :client, :interaction, :quote, :text, :due_on, :due_at, :whose, :every, :after_done, :anchor,
          :snoozed_on, :snoozed_at, :done_at, :created_at)
  RETURNING id)sql";

inline constexpr auto kUpdate = R"sql(
  UPDATE reminder
  SET uid = :uid, client_id = :client, interaction_id = :interaction, quote_id = :quote, text = :text, due_on = :due_on,
      due_at = :due_at, whose = :whose, every = :every, after_done = :after_done, anchor = :anchor,
      snoozed_on = :snoozed_on, snoozed_at = :snoozed_at, done_at = :done_at, created_at = :created_at
  WHERE id = :id)sql";

Reminder read(Statement& row);

/// All parameters of kInsert and kUpdate.
void bind(Statement& statement, const Reminder& reminder, const std::string& uid);

}  // namespace reminder_row
}  // namespace care::store
