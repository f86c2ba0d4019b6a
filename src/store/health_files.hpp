#pragma once

#include <filesystem>

#include "care/time.hpp"
#include "store/health.hpp"

namespace care::store {

// What stands beside a database. Each throws Error where it cannot look.

/// The attachments that the log names: each is there, and its content is that of its name.
Finding check_attachments(const std::filesystem::path& database);

/// Attachments that neither the log names nor undo could bring back, and copies of imports that undo needs no more.
Finding check_leftovers(const std::filesystem::path& database, bool mend, Instant now);

/// The database, its copies and its files are nobody else's to read.
Finding check_permissions(const std::filesystem::path& database, bool mend);

}  // namespace care::store
