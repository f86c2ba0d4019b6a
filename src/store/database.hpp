#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "care/id.hpp"
#include "care/money.hpp"
#include "care/time.hpp"

struct sqlite3;

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace care::store {

class Statement;

/// A glance reads what it can get at once, and waits for no other process.
enum class Access { read, write, glance };

/// Makes a kept statement ready for other parameters when its user lets go of it.
struct Rewind {
  void operator()(Statement* statement) const noexcept;
};
using KeptStatement = std::unique_ptr<Statement, Rewind>;

/// The door to the engine: database.cpp alone sees SQLiteCpp. Every call throws Error: `try_later` where another
/// process holds the lock beyond the time-out, `failed` with the reason for all else.
class Database {
 public:
  /// Opens a file that exists. A reader can change nothing, and reads even where the folder cannot be written.
  Database(const std::filesystem::path& path, Access access);

  /// An empty one that is gone with it; in memory, and in a temporary file where it grows.
  Database();

  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Runs statements that give back no rows.
  void execute(const std::string& sql);

  /// The statement of that text, prepared once and kept: for what is asked again and again. Only one user at a time.
  KeptStatement kept(const std::string& sql);

  int schema_version();

  /// Forbids or allows every change from now on.
  void set_read_only(bool read_only);

  /// Takes the write lock now, so that what is read next stays true until `commit`. Without `commit` it is undone.
  void begin();
  void commit();

  /// What is read from now on is all of one moment, whatever others write. Takes the write lock only for a write.
  void hold();
  void rollback() noexcept;
  bool in_transaction() const { return in_transaction_; }

  std::int64_t last_insert_id() const;

  /// Whether some table has counted to the very last id, which the engine calls a full disk.
  bool has_used_up_ids() noexcept;

  /// For changes.cpp, which needs the session extension, and whole_copy.cpp, which needs the backup.
  sqlite3* handle() const;

 private:
  friend class Statement;
  std::unique_ptr<SQLite::Database> database_;
  std::unordered_map<std::string, std::unique_ptr<Statement>> kept_;
  bool in_transaction_ = false;
};

/// A prepared statement. Parameters go by name, and each must be given: a forgotten one would silently be NULL.
class Statement {
 public:
  Statement(Database& database, const std::string& sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(const char* name, std::string_view text);
  Statement& bind(const char* name, const char* text) { return bind(name, std::string_view(text)); }
  Statement& bind(const char* name, std::int64_t number);
  Statement& bind(const char* name, bool flag) { return bind(name, std::int64_t{flag}); }
  Statement& bind(const char* name, int number) { return bind(name, std::int64_t{number}); }
  Statement& bind(const char* name, Instant instant) {
    return bind(name, std::int64_t{instant.time_since_epoch().count()});
  }
  Statement& bind(const char* name, Minutes minutes) { return bind(name, std::int64_t{minutes.count()}); }
  Statement& bind(const char* name, Date day);
  Statement& bind(const char* name, Money amount) { return bind(name, amount.minor); }
  Statement& bind(const char* name, Rate rate) { return bind(name, rate.thousandths); }
  Statement& bind(const char* name, Quantity quantity) { return bind(name, quantity.thousandths); }
  Statement& bind_blob(const char* name, std::string_view bytes);
  template <class Tag>
  Statement& bind(const char* name, Id<Tag> id) {
    return bind(name, id.value);
  }
  template <class T>
  Statement& bind(const char* name, const std::optional<T>& value) {
    return value ? bind(name, *value) : bind_null(name);
  }

  /// To the next row; false after the last, and then not again without `reset`.
  bool step();

  /// For a statement that changes something: runs it to its end.
  void run();

  /// Makes it ready for other parameters.
  void reset() noexcept;

  // The next column of the row, from left to right.
  std::string text();
  std::int64_t integer();
  bool flag() { return integer() != 0; }
  std::string blob();
  Instant instant() { return Instant(std::chrono::seconds(integer())); }
  Date day();
  template <class I>
  I id() {
    return I{integer()};
  }
  /// Whether the next column is NULL; where it is, it is passed over.
  bool null();
  template <class Read>
  auto optional(Read read) -> std::optional<decltype(read(*this))> {
    if (null()) return std::nullopt;
    return read(*this);
  }
  std::optional<Instant> optional_instant() {
    return optional([](Statement& row) { return row.instant(); });
  }

 private:
  struct Parameter {
    std::string name;
    int index;
  };

  Statement& bind_null(const char* name);
  int next(const char* name);

  Database& database_;
  std::unique_ptr<SQLite::Statement> statement_;
  std::vector<Parameter> parameters_;  // in the order in which they are given, the same each time
  int bound_ = 0;
  int column_ = 0;
};

}  // namespace care::store
