#include "store/import_keys.hpp"

#include <fmt/format.h>

#include "store/database.hpp"

namespace care::store {
namespace {

bool has_rows(Database& database, const std::string& table) {
  return Statement(database, fmt::format("SELECT 1 FROM {} LIMIT 1", table)).step();
}

std::optional<std::int64_t> one(Statement& query) {
  std::optional<std::int64_t> found;
  if (query.step()) found = query.integer();
  query.reset();
  return found;
}

}  // namespace

Uids::Uids(Database& database, std::string table)
    : database_(database), table_(std::move(table)), empty_(!has_rows(database, table_)) {
  if (empty_) return;
  const std::string name = "temp.import_uid_" + table_;
  database_.execute(fmt::format("CREATE TABLE {} (uid TEXT PRIMARY KEY, id INTEGER, met INTEGER) WITHOUT ROWID", name));
  // Of rows that share one the first is meant. Sorted, so that the temporary table grows at its end.
  database_.execute(fmt::format("INSERT INTO {} SELECT uid, min(id), 0 FROM {} GROUP BY uid", name, table_));
  find_ = std::make_unique<Statement>(database_, fmt::format("SELECT id FROM {} WHERE uid = :uid", name));
  meet_ = std::make_unique<Statement>(database_, fmt::format("SELECT met FROM {} WHERE uid = :uid", name));
  add_ = std::make_unique<Statement>(database_, fmt::format(R"sql(
    INSERT INTO {} (uid, id, met) VALUES (:uid, :id, 1) ON CONFLICT (uid) DO UPDATE SET met = 1)sql",
                                                            name));
}

Uids::~Uids() = default;

std::optional<std::int64_t> Uids::find(std::string_view uid) {
  if (empty_) return std::nullopt;
  find_->bind(":uid", uid);
  return one(*find_);
}

bool Uids::meet(std::string_view uid, std::int64_t row) {
  if (empty_) return true;
  meet_->bind(":uid", uid);
  if (one(*meet_).value_or(0) != 0) return false;
  add_->bind(":uid", uid).bind(":id", row).run();
  add_->reset();
  return true;
}

std::optional<std::string> Uids::repeated() {
  if (!empty_) return std::nullopt;
  Statement query(database_, fmt::format("SELECT uid FROM {} GROUP BY uid HAVING count(*) > 1 LIMIT 1", table_));
  return query.step() ? std::optional(query.text()) : std::nullopt;
}

FileIds::FileIds(Database& database)
    : database_(database),
      in_order_(!has_rows(database, "interaction")),
      is_there_(std::make_unique<Statement>(database, "SELECT id FROM interaction WHERE id = :id")) {
  database_.execute("CREATE TABLE temp.import_id (id INTEGER PRIMARY KEY, row INTEGER)");
  database_.execute(R"sql(
    CREATE TABLE temp.import_later (row INTEGER, position INTEGER, answers INTEGER, quote TEXT, revision INTEGER,
                                    known INTEGER, PRIMARY KEY (row, position)) WITHOUT ROWID)sql");
  find_ = std::make_unique<Statement>(database_, "SELECT row FROM temp.import_id WHERE id = :id");
  note_ = std::make_unique<Statement>(database_, "INSERT INTO temp.import_id (id, row) VALUES (:id, :row)");
  put_off_ = std::make_unique<Statement>(database_, R"sql(
    INSERT INTO temp.import_later (row, position, answers, quote, revision, known)
    VALUES (:row, :position, :to, :quote, :revision, :known))sql");
  quote_put_off_ = std::make_unique<Statement>(
      database_, "SELECT quote FROM temp.import_later WHERE row = :row AND quote <> '' ORDER BY position LIMIT 1");
}

FileIds::~FileIds() = default;

bool FileIds::is_there(std::int64_t row) {
  is_there_->bind(":id", row);
  return one(*is_there_).has_value();
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
  note_->bind(":id", id).bind(":row", row).run();
  note_->reset();
  return true;
}

std::optional<std::int64_t> FileIds::find(std::int64_t id) {
  if (in_order_) return id <= last_ && is_there(id) ? std::optional(id) : std::nullopt;
  find_->bind(":id", id);
  return one(*find_);
}

void FileIds::put_off(const Later& later) {
  put_off_->bind(":row", later.row)
      .bind(":position", static_cast<std::int64_t>(later.position))
      .bind(":to", later.reply_to)
      .bind(":quote", later.quote)
      .bind(":revision", later.revision)
      .bind(":known", later.is_known)
      .run();
  put_off_->reset();
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
  quote_put_off_->bind(":row", row);
  std::optional<std::string> quote;
  if (quote_put_off_->step()) quote = quote_put_off_->text();
  quote_put_off_->reset();
  return quote;
}

}  // namespace care::store
