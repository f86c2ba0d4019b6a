#include "store/import_keys.hpp"

#include <fmt/format.h>

#include "store/database.hpp"

namespace care::store {
namespace {

bool has_rows(Database& database, const std::string& table) {
  return Statement(database, fmt::format("SELECT 1 FROM {} LIMIT 1", table)).step();
}

std::optional<std::int64_t> one(const KeptStatement& query) {
  return query->step() ? std::optional(query->integer()) : std::nullopt;
}

}  // namespace

Uids::Uids(Database& database, std::string table)
    : database_(database), table_(std::move(table)), empty_(!has_rows(database, table_)) {
  if (empty_) return;
  // Of rows that share one the first is meant. Sorted, so that the temporary table grows at its end.
  database_.execute(fmt::format(R"sql(
    CREATE TABLE temp.import_uid_{0} (uid TEXT PRIMARY KEY, id INTEGER, met INTEGER) WITHOUT ROWID;
    INSERT INTO temp.import_uid_{0} SELECT uid, min(id), 0 FROM {0} GROUP BY uid)sql",
                                table_));
  find_ = fmt::format("SELECT id FROM temp.import_uid_{} WHERE uid = :uid", table_);
  meet_ = fmt::format(R"sql(
    INSERT INTO temp.import_uid_{} (uid, id, met) VALUES (:uid, :id, 1)
    ON CONFLICT (uid) DO UPDATE SET met = 1 WHERE met = 0 RETURNING met)sql",
                      table_);
}

std::optional<std::int64_t> Uids::find(std::string_view uid) {
  if (empty_) return std::nullopt;
  const auto query = database_.kept(find_);
  query->bind(":uid", uid);
  return one(query);
}

bool Uids::meet(std::string_view uid, std::int64_t row) {
  if (empty_) return true;
  const auto insert = database_.kept(meet_);
  insert->bind(":uid", uid).bind(":id", row);
  return insert->step();
}

std::optional<std::string> Uids::repeated() {
  if (!empty_) return std::nullopt;
  Statement query(database_, fmt::format("SELECT uid FROM {} GROUP BY uid HAVING count(*) > 1 LIMIT 1", table_));
  return query.step() ? std::optional(query.text()) : std::nullopt;
}

FileIds::FileIds(Database& database) : database_(database), in_order_(!has_rows(database, "interaction")) {
  database_.execute(R"sql(
    CREATE TABLE temp.import_id (id INTEGER PRIMARY KEY, row INTEGER);
    CREATE TABLE temp.import_later (row INTEGER, position INTEGER, answers INTEGER, quote TEXT, revision INTEGER,
                                    known INTEGER, PRIMARY KEY (row, position)) WITHOUT ROWID)sql");
}

bool FileIds::is_there(std::int64_t row) {
  const auto query = database_.kept("SELECT id FROM interaction WHERE id = :id");
  query->bind(":id", row);
  return query->step();
}

void FileIds::remember_all() {
  if (!in_order_) return;
  in_order_ = false;
  database_.execute("INSERT INTO temp.import_id SELECT id, id FROM interaction");
}

std::int64_t FileIds::place(std::int64_t id) {
  if (id <= last_) remember_all();  // or has none
  if (id == 0 || in_order_) return id;
  return is_there(id) ? 0 : id;
}

bool FileIds::note(std::int64_t id, std::int64_t row) {
  if (in_order_) {
    last_ = id;
    return true;
  }
  if (id == 0) return true;
  if (find(id)) return false;
  database_.kept("INSERT INTO temp.import_id (id, row) VALUES (:id, :row)")->bind(":id", id).bind(":row", row).run();
  return true;
}

std::optional<std::int64_t> FileIds::find(std::int64_t id) {
  if (in_order_) return id <= last_ && is_there(id) ? std::optional(id) : std::nullopt;
  const auto query = database_.kept("SELECT row FROM temp.import_id WHERE id = :id");
  query->bind(":id", id);
  return one(query);
}

void FileIds::put_off(const Later& later) {
  database_
      .kept(R"sql(
        INSERT INTO temp.import_later (row, position, answers, quote, revision, known)
        VALUES (:row, :position, :to, :quote, :revision, :known))sql")
      ->bind(":row", later.row)
      .bind(":position", static_cast<std::int64_t>(later.position))
      .bind(":to", later.reply_to)
      .bind(":quote", later.quote)
      .bind(":revision", later.revision)
      .bind(":known", later.is_known)
      .run();
}

void FileIds::each_put_off(const std::function<void(const Later&)>& work) {
  Statement query(database_,
                  "SELECT row, position, answers, quote, revision, known FROM temp.import_later ORDER BY position");
  while (query.step()) {
    Later later;
    later.row = query.integer();
    later.position = static_cast<std::size_t>(query.integer());
    later.reply_to = query.integer();
    later.quote = query.text();
    later.revision = static_cast<int>(query.integer());
    later.is_known = query.flag();
    work(later);
  }
}

std::optional<std::string> FileIds::quote_put_off(std::int64_t row) {
  const auto query =
      database_.kept("SELECT quote FROM temp.import_later WHERE row = :row AND quote <> '' ORDER BY position LIMIT 1");
  query->bind(":row", row);
  return query->step() ? std::optional(query->text()) : std::nullopt;
}

}  // namespace care::store
