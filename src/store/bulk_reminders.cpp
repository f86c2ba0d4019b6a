#include "store/bulk_reminders.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/reminder_row.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

std::vector<Reminder> read_all(Statement& query) {
  std::vector<Reminder> found;
  while (query.step()) found.push_back(reminder_row::read(query));
  query.reset();
  return found;
}

}  // namespace

std::vector<Reminder> page_of_reminders(Database& database, ReminderId after, std::int64_t count) {
  Statement query(database, fmt::format("{} WHERE r.id > :after ORDER BY r.id LIMIT :count", reminder_row::kSelect));
  query.bind(":after", after).bind(":count", count);
  return read_all(query);
}

std::vector<Reminder> reminders_of(Database& database, InteractionId first, InteractionId last) {
  Statement query(database, fmt::format(R"sql(
    {} WHERE r.interaction_id BETWEEN :first AND :last ORDER BY r.interaction_id, r.due_on, r.id)sql",
                                        reminder_row::kSelect));
  query.bind(":first", first).bind(":last", last);
  return read_all(query);
}

struct BulkReminders::Statements {
  explicit Statements(Database& database)
      : insert(database, reminder_row::kInsert),
        update(database, reminder_row::kUpdate),
        by_id(database, fmt::format("{} WHERE r.id = :id", reminder_row::kSelect)) {}
  Statement insert, update, by_id;
};

BulkReminders::BulkReminders(Database& database)
    : database_(database), statements_(std::make_unique<Statements>(database)) {}

BulkReminders::~BulkReminders() = default;

std::optional<Reminder> BulkReminders::by_id(ReminderId id) {
  statements_->by_id.bind(":id", id);
  const auto found = read_all(statements_->by_id);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Reminder> BulkReminders::alike(std::string_view text, Date due_on) {
  if (!alike_) {
    database_.execute("CREATE INDEX import_reminder ON reminder (due_on, text)");
    alike_ = std::make_unique<Statement>(
        database_, fmt::format("{} WHERE r.due_on = :due_on AND r.text = :text ORDER BY r.id", reminder_row::kSelect));
  }
  alike_->bind(":due_on", due_on).bind(":text", text);
  return read_all(*alike_);
}

ReminderId BulkReminders::add(const Reminder& reminder) {
  reminder_row::bind(statements_->insert, reminder, reminder.uid.empty() ? make_uid() : reminder.uid);
  statements_->insert.step();
  const auto id = statements_->insert.id<ReminderId>();
  statements_->insert.run();
  statements_->insert.reset();
  return id;
}

void BulkReminders::update(const Reminder& reminder) {
  reminder_row::bind(statements_->update, reminder, reminder.uid);
  statements_->update.run();
  statements_->update.reset();
}

void BulkReminders::finish() {
  if (!alike_) return;
  alike_.reset();
  database_.execute("DROP INDEX import_reminder");
}

}  // namespace care::store
