// The session extension is declared by sqlite3.h only where these are set; Debian's library has it.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "store/changes.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "care/error.hpp"
#include "store/database.hpp"
#include "store/interaction_text.hpp"

namespace care::store {
namespace {

// By name: the full text is kept by triggers, and the history does not record itself.
constexpr const char* kRecordedTables[] = {
    "client",     "contact_point", "person", "interaction", "attachment", "reminder",       "quote",
    "quote_line", "instalment",    "metric", "deliverable", "payment",    "override",       "outcome",
    "snooze",     "gift",          "faq",    "faq_page",    "mail",       "mail_attachment"};

struct Freed {
  void operator()(void* memory) const { sqlite3_free(memory); }
};
using Bytes = std::unique_ptr<void, Freed>;

void check(int code) {
  if (code == SQLITE_OK) return;
  throw Error(ErrorKind::failed, fmt::format("the history failed: {}", sqlite3_errstr(code)));
}

/// All that may differ is what another process has done since: nothing is guessed, the whole replay is refused.
int refuse_conflict(void* table, int, sqlite3_changeset_iter* change) {
  const char* name = nullptr;
  int columns = 0;
  int operation = 0;
  int indirect = 0;
  if (sqlite3changeset_op(change, &name, &columns, &operation, &indirect) == SQLITE_OK && name != nullptr) {
    *static_cast<std::string*>(table) = name;
  }
  return SQLITE_CHANGESET_ABORT;
}

std::string inverse(const std::string& changeset) {
  int size = 0;
  void* bytes = nullptr;
  check(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &bytes));
  const Bytes owner(bytes);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace

struct Recorder::Session {
  sqlite3_session* handle = nullptr;
  ~Session() { sqlite3session_delete(handle); }
};

Recorder::Recorder(Database& database) : session_(std::make_unique<Session>()) {
  check(sqlite3session_create(database.handle(), "main", &session_->handle));
  for (const char* table : kRecordedTables) check(sqlite3session_attach(session_->handle, table));
}

Recorder::~Recorder() = default;

std::string Recorder::changeset() {
  int size = 0;
  void* bytes = nullptr;
  check(sqlite3session_changeset(session_->handle, &size, &bytes));
  const Bytes owner(bytes);
  return bytes == nullptr ? std::string()
                          : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_empty(Database& database) {
  for (const char* table : kRecordedTables) {
    if (Statement(database, fmt::format("SELECT 1 FROM {} LIMIT 1", table)).step()) return false;
  }
  return true;
}

void empty(Database& database) {
  ExplicitText text(database);
  database.execute("PRAGMA defer_foreign_keys = ON");
  for (const char* table : kRecordedTables) database.execute(fmt::format("DELETE FROM {}", table));
  text.remove_all();
  text.restore();
}

void replay(Database& database, const std::string& changeset, Replay direction) {
  std::string change = direction == Replay::forward ? changeset : inverse(changeset);
  std::string conflict;
  const int code = sqlite3changeset_apply(database.handle(), static_cast<int>(change.size()), change.data(), nullptr,
                                          &refuse_conflict, &conflict);
  if (code == SQLITE_ABORT) {
    throw Error(ErrorKind::failed, fmt::format("what it did to the {} table has been changed since", conflict),
                "care history shows the steps");
  }
  if (code == SQLITE_CONSTRAINT) {
    throw Error(ErrorKind::failed, "something that came later rests on what it did", "care history shows the steps");
  }
  check(code);
}

}  // namespace care::store
