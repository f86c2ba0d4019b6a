#pragma once

#include <filesystem>
#include <functional>

namespace care::store {

class Database;

/// Copies the database at `from`, as it was last committed, page by page to a new file that only its owner can read
/// (sqlite.org/backup.html). Another connection may hold the lock meanwhile. Leaves nothing behind where it fails.
void copy_whole(const std::filesystem::path& from, const std::filesystem::path& to);

/// Puts `copy` in the place of all that `database` holds: whole or not at all, and readers see the one or the other.
/// `prepare` is called when nobody else can write any more, and may change the copy still; where it throws, nothing
/// has happened. `database` must not be in a transaction.
void put_back(Database& copy, Database& database, const std::function<void()>& prepare);

}  // namespace care::store
