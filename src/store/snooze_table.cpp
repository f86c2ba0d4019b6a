#include "store/snooze_table.hpp"

#include "store/database.hpp"

namespace care::store {

void SnoozeTable::put(const Snooze& snooze) {
  Statement(database_, R"sql(
    INSERT INTO snooze (key, until_on, until_at) VALUES (:key, :on, :at)
    ON CONFLICT (key) DO UPDATE SET until_on = excluded.until_on, until_at = excluded.until_at)sql")
      .bind(":key", snooze.key)
      .bind(":on", snooze.until_on)
      .bind(":at", snooze.until_at)
      .run();
}

void SnoozeTable::remove(std::string_view key) {
  Statement(database_, "DELETE FROM snooze WHERE key = :key").bind(":key", key).run();
}

std::vector<Snooze> SnoozeTable::all() {
  Statement query(database_, "SELECT key, until_on, until_at FROM snooze ORDER BY key");
  std::vector<Snooze> snoozes;
  while (query.step()) {
    Snooze& snooze = snoozes.emplace_back();
    snooze.key = query.text();
    snooze.until_on = query.optional([](Statement& at) { return at.day(); });
    snooze.until_at = query.optional_instant();
  }
  return snoozes;
}

}  // namespace care::store
