#include "store/snooze_table.hpp"

#include "store/database.hpp"

namespace care::store {
namespace {

Snooze read(Statement& row) {
  Snooze snooze;
  snooze.key = row.text();
  snooze.until_on = row.optional([](Statement& at) { return at.day(); });
  snooze.until_at = row.optional_instant();
  return snooze;
}

}  // namespace

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

std::optional<Snooze> SnoozeTable::find(std::string_view key) {
  Statement query(database_, "SELECT key, until_on, until_at FROM snooze WHERE key = :key");
  query.bind(":key", key);
  return query.step() ? std::optional(read(query)) : std::nullopt;
}

std::vector<Snooze> SnoozeTable::all() {
  Statement query(database_, "SELECT key, until_on, until_at FROM snooze ORDER BY key");
  std::vector<Snooze> snoozes;
  while (query.step()) snoozes.push_back(read(query));
  return snoozes;
}

}  // namespace care::store
