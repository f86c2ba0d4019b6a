#include "store/database.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/files.hpp"

namespace care::store {
namespace {

// Eight writers at once waited 2.5 s at worst; a bulk import may hold the lock for longer.
constexpr std::chrono::seconds kPatience(10);

Error explained(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::try_later, "the database is busy: another care is writing", "try again in a moment"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {ErrorKind::failed, fmt::format("the database is damaged, or is not a database ({})", error.what()),
              "put back a copy of it"};
    case SQLITE_FULL:
      return {ErrorKind::failed, "the disk is full; nothing was changed", "make room, then run the command again"};
    case SQLITE_IOERR:
      return {ErrorKind::failed,
              fmt::format("the disk is full, or fails ({})", sqlite3_errstr(error.getExtendedErrorCode())),
              "make room, then run the command again"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorKind::failed, "the database cannot be written", "check who owns it and its folder"};
    case SQLITE_CANTOPEN:
      return {ErrorKind::failed, fmt::format("the database cannot be opened ({})", error.what()),
              "check its path (--db, CARE_DB) and who may read it and its folder"};
    default:
      return {ErrorKind::failed, fmt::format("the database failed: {}", error.what())};
  }
}

/// Runs what talks to the engine, and says in our words what it found wrong.
template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw explained(error);
  }
}

/// One thread uses the engine, and nobody asks it how much memory it has taken: it does without locks and sums, which
/// cost something at each allocation.
void configure_engine() {
  static const bool kDone = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
                            sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
                            sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1200, 300) == SQLITE_OK;
  static_cast<void>(kDone);
}

/// Asks again every few milliseconds, which is what another command's write takes; the engine's own waits grow to a
/// tenth of a second, in which eight writers at once mostly sleep. No two ask in step.
int wait_for_turn(void*, int asked) {
  constexpr int kShortest = 1;
  constexpr int kSpread = 4;
  constexpr int kMean = kShortest + kSpread / 2;
  if (std::chrono::milliseconds(asked * kMean) > kPatience) return 0;
  const int odd = (asked * 7 + static_cast<int>(::getpid())) % (kSpread + 1);
  std::this_thread::sleep_for(std::chrono::milliseconds(kShortest + odd));
  return 1;
}

std::unique_ptr<SQLite::Database> connect(const std::string& name, int flags, bool waits = true) {
  configure_engine();
  auto database = std::make_unique<SQLite::Database>(name, flags);
  if (waits) sqlite3_busy_handler(database->getHandle(), &wait_for_turn, nullptr);
  database->exec("PRAGMA foreign_keys = ON");
  return database;
}

/// "file:/home/anna/care.db?immutable=1", with what has a meaning in a URI written as %XX.
std::string immutable_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

/// Whether what readers share beside the file could not be made: in a folder that cannot be written, on a full disk.
bool is_for_want_of_a_place(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_FULL:
      return true;
    default:
      break;
  }
  switch (error.getExtendedErrorCode()) {
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_WRITE:
      return true;
    default:
      return false;
  }
}

/// A database in write-ahead mode cannot be read as usual where nothing can be written beside it. Where no other
/// process has left anything in the log, its file alone is all there is, and can be read as one that never changes.
std::unique_ptr<SQLite::Database> connect_immutable(const std::filesystem::path& path, const SQLite::Exception& cause) {
  const std::filesystem::path log = path.string() + "-wal";
  if (!is_for_want_of_a_place(cause) || !is_there(path)) throw explained(cause);
  if (is_there(log) && std::filesystem::file_size(log) > 0) {
    throw Error(ErrorKind::failed,
                fmt::format("the database is in use, and nothing can be written beside it ({})",
                            sqlite3_errstr(cause.getExtendedErrorCode())),
                "run care as the user who owns it; on a full disk, make room");
  }
  return guarded([&] {
    auto database = connect(immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    database->exec("PRAGMA schema_version");
    return database;
  });
}

std::unique_ptr<SQLite::Database> open(const std::filesystem::path& path, Access access) {
  try {
    auto database = connect(path.string(), SQLite::OPEN_READWRITE, access != Access::glance);
    database->execAndGet("PRAGMA user_version");  // the first look at the file: what is wrong with it shows here
    return database;
  } catch (const SQLite::Exception& error) {
    if (access == Access::write) throw explained(error);
    return connect_immutable(path, error);
  }
}

}  // namespace

Database::Database(const std::filesystem::path& path, Access access) : database_(open(path, access)) {}

Database::Database() : database_(guarded([] { return connect("", SQLite::OPEN_READWRITE); })) {}

Database::~Database() { rollback(); }

void Database::execute(const std::string& sql) {
  guarded([&] { return database_->exec(sql); });
}

KeptStatement Database::kept(const std::string& sql) {
  auto& statement = kept_[sql];
  if (!statement) statement = std::make_unique<Statement>(*this, sql);
  return KeptStatement(statement.get());
}

void Rewind::operator()(Statement* statement) const noexcept { statement->reset(); }

int Database::schema_version() {
  return guarded([&] { return database_->execAndGet("PRAGMA user_version").getInt(); });
}

void Database::set_read_only(bool read_only) {
  execute(read_only ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
}

void Database::begin() {
  execute("BEGIN IMMEDIATE");
  in_transaction_ = true;
}

void Database::hold() {
  execute("BEGIN");
  in_transaction_ = true;
}

void Database::commit() {
  execute("COMMIT");
  in_transaction_ = false;
}

void Database::rollback() noexcept {
  if (!in_transaction_) return;
  in_transaction_ = false;
  sqlite3_exec(database_->getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Database::has_used_up_ids() noexcept {
  try {
    return database_->execAndGet("SELECT count(*) FROM sqlite_sequence WHERE seq = 9223372036854775807").getInt() > 0;
  } catch (const SQLite::Exception&) {
    return false;  // then that is not what is wrong
  }
}

std::int64_t Database::last_insert_id() const { return database_->getLastInsertRowid(); }

sqlite3* Database::handle() const { return database_->getHandle(); }

Statement::Statement(Database& database, const std::string& sql)
    : database_(database),
      statement_(guarded([&] { return std::make_unique<SQLite::Statement>(*database.database_, sql); })) {}

Statement::~Statement() = default;

/// The place of the parameter that is given now. The engine looks it up along all names, so it is asked only once.
int Statement::next(const char* name) {
  const auto nth = static_cast<std::size_t>(bound_++);
  if (nth < parameters_.size() && parameters_[nth].name == name) return parameters_[nth].index;
  const int index = guarded([&] { return statement_->getIndex(name); });
  parameters_.resize(std::max(parameters_.size(), nth + 1));
  parameters_[nth] = {name, index};
  return index;
}

Statement& Statement::bind(const char* name, std::string_view text) {
  const int index = next(name);
  guarded([&] { statement_->bind(index, std::string(text)); });
  return *this;
}

Statement& Statement::bind(const char* name, std::int64_t number) {
  const int index = next(name);
  guarded([&] { statement_->bind(index, number); });
  return *this;
}

Statement& Statement::bind(const char* name, Date day) { return bind(name, to_iso(day)); }

Statement& Statement::bind_blob(const char* name, std::string_view bytes) {
  const int index = next(name);
  guarded([&] { statement_->bind(index, bytes.data(), static_cast<int>(bytes.size())); });
  return *this;
}

Statement& Statement::bind_null(const char* name) {
  const int index = next(name);
  guarded([&] { statement_->bind(index); });
  return *this;
}

bool Statement::step() {
  if (bound_ != statement_->getBindParameterCount()) {
    throw std::logic_error("a parameter is not bound in: " + statement_->getQuery());
  }
  column_ = 0;
  try {
    return statement_->executeStep();
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_FULL && database_.has_used_up_ids()) {
      throw Error(ErrorKind::failed, "a table has given out its highest id, and takes nothing more in",
                  "undo the import that brought it, or: care doctor --fix");
    }
    throw explained(error);
  }
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() noexcept {
  statement_->tryReset();  // gives again what the last step threw
  statement_->clearBindings();
  bound_ = 0;
}

std::string Statement::text() { return statement_->getColumn(column_++).getString(); }

std::int64_t Statement::integer() { return statement_->getColumn(column_++).getInt64(); }

std::string Statement::blob() {
  const auto column = statement_->getColumn(column_++);
  const auto* bytes = static_cast<const char*>(column.getBlob());
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(column.getBytes()));
}

Date Statement::day() {
  const std::string stored = text();
  const auto day = parse_iso_date(stored);
  if (!day) throw Error(ErrorKind::failed, fmt::format("the database holds '{}' where a day belongs", stored));
  return *day;
}

bool Statement::null() {
  if (!statement_->isColumnNull(column_)) return false;
  ++column_;
  return true;
}

}  // namespace care::store
