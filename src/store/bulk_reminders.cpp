#include "store/bulk_reminders.hpp"

#include "store/database.hpp"
#include "store/reminder_table.hpp"

namespace care::store {

std::vector<Reminder> BulkReminders::alike(std::string_view text, Date due_on) {
  if (!indexed_) database_.execute("CREATE INDEX import_reminder ON reminder (due_on, text)");
  indexed_ = true;
  static const std::string kSelect = ReminderTable::select("WHERE r.due_on = :due_on AND r.text = :text ORDER BY r.id");
  const auto query = database_.kept(kSelect);
  query->bind(":due_on", due_on).bind(":text", text);
  return ReminderTable::read(*query);
}

void BulkReminders::finish() {
  if (indexed_) database_.execute("DROP INDEX import_reminder");
  indexed_ = false;
}

}  // namespace care::store
