#include "store/whole_copy.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "care/error.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

constexpr int kAllPages = -1;
constexpr int kNoPageYet = 0;  // but the lock is taken

struct Finished {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, Finished>;

[[noreturn]] void fail(const char* what, int code) {
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    throw Error(ErrorKind::try_later, "the database is busy: another care is writing", "try again in a moment");
  }
  throw Error(ErrorKind::failed,
              fmt::format("the copy of the database could not be {}: {}", what, sqlite3_errstr(code)));
}

Backup begin(Database& from, Database& to, const char* what) {
  Backup backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
  if (!backup) fail(what, sqlite3_errcode(to.handle()));
  return backup;
}

void finish(Backup backup, const char* what) {
  const int code = sqlite3_backup_step(backup.get(), kAllPages);
  const int finished = sqlite3_backup_finish(backup.release());
  if (code != SQLITE_DONE) fail(what, code);
  if (finished != SQLITE_OK) fail(what, finished);
}

/// An empty file that others cannot read; never one that is there already.
void create_private(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) {
    throw Error(ErrorKind::failed, fmt::format("'{}' cannot be made: {}", path.string(), std::strerror(errno)));
  }
  ::close(file);
}

}  // namespace

void copy_whole(const std::filesystem::path& from, const std::filesystem::path& to) {
  create_private(to);
  try {
    Database source(from, Access::read);
    Database copy(to, Access::write);
    finish(begin(source, copy, "made"), "made");
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(to, ignored);
    throw;
  }
}

void put_back(Database& copy, Database& database, const std::function<void()>& prepare) {
  Backup backup = begin(copy, database, "put back");
  const int code = sqlite3_backup_step(backup.get(), kNoPageYet);
  if (code != SQLITE_OK) fail("put back", code);
  prepare();
  finish(std::move(backup), "put back");
}

}  // namespace care::store
