#pragma once

#include <memory>
#include <string>

namespace care::store {

class Database;

/// Records what happens to the tables of users' data from its making on, with SQLite's session extension
/// (sqlite.org/sessionintro.html): for every row the values before and after.
class Recorder {
 public:
  explicit Recorder(Database& database);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Everything changed so far, as a changeset; empty where nothing was. A row that is as it was at first counts
  /// as not changed.
  std::string changeset();

 private:
  struct Session;
  std::unique_ptr<Session> session_;
};

/// Whether no table of users' data holds a row.
bool is_empty(Database& database);

/// Takes every row out of the tables of users' data, and their words out of the full text.
void empty(Database& database);

enum class Replay { forward, backward };

/// Does a recorded change again, or takes it back, all or nothing. Throws Error(failed) where a row is no longer as
/// the change left it.
void replay(Database& database, const std::string& changeset, Replay direction);

}  // namespace care::store
