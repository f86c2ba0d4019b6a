#include "store/bulk_reminders.hpp"

#include <fmt/format.h>

#include "store/reminder_table.hpp"
#include "store/rows.hpp"

namespace care::store {
namespace {

std::vector<Reminder> read_again(Statement& query) {
  auto found = ReminderTable::read(query);
  query.reset();
  return found;
}

}  // namespace

std::vector<Reminder> reminders_of(Database& database, InteractionId first, InteractionId last) {
  Statement query(database, ReminderTable::select("WHERE r.interaction_id BETWEEN :first AND :last "
                                                  "ORDER BY r.interaction_id, r.due_on, r.id"));
  query.bind(":first", first).bind(":last", last);
  return ReminderTable::read(query);
}

struct BulkReminders::Statements {
  explicit Statements(Database& database)
      : insert(database, columns_of<Reminder>().insert_into("reminder") + " RETURNING id"),
        update(database, columns_of<Reminder>().update("reminder")),
        by_id(database, ReminderTable::select("WHERE r.id = :id")) {}
  Statement insert, update, by_id;
};

BulkReminders::BulkReminders(Database& database)
    : database_(database), statements_(std::make_unique<Statements>(database)) {}

BulkReminders::~BulkReminders() = default;

std::optional<Reminder> BulkReminders::by_id(ReminderId id) {
  statements_->by_id.bind(":id", id);
  const auto found = read_again(statements_->by_id);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Reminder> BulkReminders::alike(std::string_view text, Date due_on) {
  if (!alike_) {
    database_.execute("CREATE INDEX import_reminder ON reminder (due_on, text)");
    alike_ = std::make_unique<Statement>(
        database_, ReminderTable::select("WHERE r.due_on = :due_on AND r.text = :text ORDER BY r.id"));
  }
  alike_->bind(":due_on", due_on).bind(":text", text);
  return read_again(*alike_);
}

ReminderId BulkReminders::add(const Reminder& reminder) {
  Reminder stored = reminder;
  if (stored.uid.empty()) stored.uid = make_uid();
  bind_fields(statements_->insert, stored);
  statements_->insert.step();
  const auto id = statements_->insert.id<ReminderId>();
  statements_->insert.run();
  statements_->insert.reset();
  return id;
}

void BulkReminders::update(const Reminder& reminder) {
  bind_fields(statements_->update, reminder);
  statements_->update.run();
  statements_->update.reset();
}

void BulkReminders::finish() {
  if (!alike_) return;
  alike_.reset();
  database_.execute("DROP INDEX import_reminder");
}

}  // namespace care::store
