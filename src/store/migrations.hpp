#pragma once

#include <filesystem>

namespace care::store {

class Database;

/// The schema that this care writes.
int newest_schema_version();

/// Whether a care, of now or of later, can have written that version into a database; else it is damaged.
bool is_schema_version(int version);

/// Brings the schema up to date in one transaction, the version written last. A copy of the database is made first,
/// beside `path`, unless it is new or in memory (`path` empty). Does nothing, and takes no lock, where it is up to
/// date. Throws Error(failed) for a database made by a newer care, and for a version that no care writes.
void migrate(Database& database, const std::filesystem::path& path);

/// Whether a change recorded at schema `from` still means the same at schema `to`: only columns were added between.
bool same_shape(int from, int to);

}  // namespace care::store
