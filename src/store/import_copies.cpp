#include "store/import_copies.hpp"

#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/files.hpp"
#include "store/whole_copy.hpp"

namespace care::store {
namespace {

/// "care.db.import-".
std::string beginning(const std::filesystem::path& database) { return database.filename().string() + ".import-"; }

bool is_part_of_another(const std::string& name) { return name.ends_with("-wal") || name.ends_with("-shm"); }

}  // namespace

std::string ImportCopies::make(Instant now) const {
  std::string time = to_iso(now);
  std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
  std::string name = beginning(database_) + time;
  for (int n = 2; is_there(path(name)); ++n) name = beginning(database_) + fmt::format("{}-{}", time, n);
  copy_whole(database_, path(name));
  return name;
}

std::filesystem::path ImportCopies::path(const std::string& name) const { return database_.parent_path() / name; }

void ImportCopies::remove(const std::string& name) const {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path(name + ending), ignored);
}

std::vector<std::string> ImportCopies::list() const {
  std::vector<std::string> names;
  const auto folder = database_.has_parent_path() ? database_.parent_path() : std::filesystem::path(".");
  for (const auto& entry : entries_of(folder)) {
    const auto name = entry.filename().string();
    if (name.starts_with(beginning(database_)) && !is_part_of_another(name)) names.push_back(name);
  }
  return names;
}

}  // namespace care::store
