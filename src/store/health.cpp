#include "store/health.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/files.hpp"
#include "store/database.hpp"
#include "store/health_files.hpp"
#include "store/health_quotes.hpp"
#include "store/history.hpp"
#include "store/id_room.hpp"
#include "store/migrations.hpp"

namespace care::store {
namespace {

using State = Finding::State;

Finding damaged(const char* check, const Error& error) { return {check, State::damage, error.what(), error.hint()}; }

/// What a check of the engine says: "ok", or what is wrong.
std::string first_row(Database& database, const char* pragma) {
  Statement query(database, pragma);
  return query.step() ? query.text() : "ok";
}

Finding check_schema(Database& database) {
  const int version = database.schema_version();
  if (version == newest_schema_version()) return {"schema", State::ok, fmt::format("version {}", version)};
  if (!is_schema_version(version)) {
    return {"schema", State::damage, fmt::format("no care has ever written version {}", version),
            "put back a copy of the database"};
  }
  if (version > newest_schema_version()) {
    return {"schema", State::damage, "the database was made by a newer care", "install that version of care"};
  }
  if (version == 0)
    return {"schema", State::damage, "this is no database of care", "name another with --db or CARE_DB"};
  return {"schema", State::advice,
          fmt::format("version {}: the next command brings it up to date, after a copy", version)};
}

Finding check_pages(Database& database) {
  const auto told = first_row(database, "PRAGMA integrity_check (1)");
  if (told == "ok") return {"integrity", State::ok, "every page and index is whole"};
  return {"integrity", State::damage, told, "put back a copy, or save what can be read: care export -o saved.json"};
}

Finding check_references(Database& database) {
  const auto table = first_row(database, "PRAGMA foreign_key_check");
  if (table == "ok") return {"references", State::ok, "every row that is pointed to is there"};
  return {"references", State::damage, fmt::format("rows of the table {} point to others that are gone", table),
          "put back a copy of the database"};
}

/// An id so high that none can follow is in its row, too, until that goes: then it is not for us to mend.
Finding check_ids(const std::filesystem::path& path, bool mend) {
  if (mend && ::access(path.c_str(), W_OK) == 0) {
    Database database(path, Access::write);
    database.begin();
    make_room(database);
    database.commit();
  }
  Database database(path, Access::read);
  const auto tables = tables_without_room(database);
  if (tables.empty()) return {"ids", State::ok, "there is room for more"};
  return {"ids", State::damage, fmt::format("the table {} has no room for another row", tables.front()),
          mend ? "care undo, for as long as the row with the highest id is there" : "care doctor --fix"};
}

/// FTS5 compares its index with the rows by an INSERT, which changes nothing.
void compare_text(Database& database) {
  database.execute("INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)");
}

Finding mend_text(Database& database) {
  database.execute("INSERT INTO interaction_text (interaction_text) VALUES ('rebuild')");
  compare_text(database);
  database.commit();
  return {"full text", State::ok, "was not what the log says; made again"};
}

Finding check_text(const std::filesystem::path& path, bool mend) {
  if (::access(path.c_str(), W_OK) != 0)
    return {"full text", State::advice, "not looked at: the database cannot be written"};
  std::unique_ptr<Database> database;
  try {
    database = std::make_unique<Database>(path, Access::write);
    database->begin();  // without `commit` all is taken back
  } catch (const Error& error) {
    return {"full text", State::advice, fmt::format("not looked at: {}", error.what())};
  }
  try {
    compare_text(*database);
    return {"full text", State::ok, "is what the log says"};
  } catch (const Error&) {
    if (mend) return mend_text(*database);
    return {"full text", State::damage, "is not what the log says: searches miss entries", "care doctor --fix"};
  }
}

Finding check_journal(const std::filesystem::path& path, bool mend) {
  Database database(path, Access::read);
  if (first_row(database, "PRAGMA journal_mode") == "wal") return {"journal", State::ok, "written ahead (WAL)"};
  if (mend && first_row(database, "PRAGMA journal_mode = WAL") == "wal") {
    return {"journal", State::ok, "set to be written ahead (WAL)"};
  }
  return {"journal", State::advice, "is not written ahead: who reads has to wait for who writes", "care doctor --fix"};
}

/// The steps of the history tell what the clock said before.
Finding check_clock(Database& database, Instant now) {
  constexpr Instant kEarliest = std::chrono::sys_days(std::chrono::year(2025) / 1 / 1);
  const auto steps = History(database).list(1);
  if (now < kEarliest) return {"clock", State::advice, fmt::format("says {}", to_iso(now)), "set the system's clock"};
  if (!steps.empty() && steps.front().at > now + std::chrono::days(1)) {
    return {"clock", State::advice,
            fmt::format("says {}, but the last command was at {}", to_iso(now), to_iso(steps.front().at)),
            "set the system's clock"};
  }
  return {"clock", State::ok, to_iso(now)};
}

/// A check that cannot be made is damage of what it would have looked at.
template <class Check>
void add(std::vector<Finding>& findings, const char* name, Check check) {
  try {
    findings.push_back(check());
  } catch (const Error& error) {
    findings.push_back(damaged(name, error));
  }
}

}  // namespace

std::vector<Finding> examine(const std::filesystem::path& path, bool mend, Instant now) {
  std::vector<Finding> findings;
  bool is_current = false;
  try {
    if (!is_there(path)) {
      return {{"database", State::ok,
               fmt::format("none yet: '{}' is made by the first command that writes", path.string())}};
    }
    Database database(path, Access::read);
    database.set_read_only(true);
    findings.push_back({"database", State::ok, path.string()});
    findings.push_back(check_schema(database));
    is_current = database.schema_version() == newest_schema_version();
    add(findings, "integrity", [&] { return check_pages(database); });
    add(findings, "references", [&] { return check_references(database); });
    if (is_current) {
      add(findings, "quotes", [&] { return check_quotes(database); });
      add(findings, "revisions", [&] { return check_revisions(database); });
      add(findings, "payments", [&] { return check_payments(database); });
      add(findings, "clock", [&] { return check_clock(database, now); });
    }
  } catch (const Error& error) {
    return {damaged("database", error)};
  }
  if (is_current) {  // of another schema the tables may have another shape
    add(findings, "ids", [&] { return check_ids(path, mend); });
    add(findings, "journal", [&] { return check_journal(path, mend); });
    add(findings, "full text", [&] { return check_text(path, mend); });
    add(findings, "attachments", [&] { return check_attachments(path); });
    add(findings, "leftovers", [&] { return check_leftovers(path, mend, now); });
  }
  add(findings, "permissions", [&] { return check_permissions(path, mend); });
  return findings;
}

}  // namespace care::store
