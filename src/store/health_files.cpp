#include "store/health_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "care/error.hpp"
#include "core/files.hpp"
#include "store/attachment_files.hpp"
#include "store/bulk_interactions.hpp"
#include "store/database.hpp"
#include "store/history.hpp"
#include "store/import_copies.hpp"

namespace care::store {
namespace {

namespace fs = std::filesystem;
using State = Finding::State;

AttachmentFiles files_of(const fs::path& database) { return AttachmentFiles(database.string() + ".files"); }

std::string counted(std::size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// Whether the file holds what its name, a hash, promises.
bool is_whole(const fs::path& path, const std::string& hash) { return sha256(read_file(path)) == hash; }

std::vector<fs::path> regular_files(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error)) found.push_back(at->path());
  }
  return found;
}

/// What the copies name that undo may put back.
std::set<std::string> named_in_copies(Database& database, const fs::path& path, Instant now) {
  std::set<std::string> hashes;
  for (const auto& name : History(database).copies(now)) {
    const auto copy_path = ImportCopies(path).path(name);
    if (!is_there(copy_path)) continue;
    Database copy(copy_path, Access::read);
    for (auto& hash : hashes_of_attachments(copy)) hashes.insert(std::move(hash));
  }
  return hashes;
}

/// Files that no row names and no change could bring back. One that is being written has the lock of its database.
std::vector<fs::path> unneeded_files(Database& database, const fs::path& path, Instant now) {
  const auto named = hashes_of_attachments(database);
  std::vector<fs::path> unneeded;
  std::set<std::string> unnamed;
  for (const auto& file : regular_files(files_of(path).folder())) {
    if (std::binary_search(named.begin(), named.end(), file.filename().string())) continue;
    unneeded.push_back(file);
    unnamed.insert(file.filename().string());
  }
  auto needed = History(database).needed(unnamed);
  needed.merge(named_in_copies(database, path, now));
  std::erase_if(unneeded, [&](const fs::path& file) { return needed.contains(file.filename().string()); });
  return unneeded;
}

std::vector<std::string> unneeded_copies(Database& database, const fs::path& path, Instant now) {
  auto copies = ImportCopies(path).list();
  const auto needed = History(database).copies(now);
  std::erase_if(copies,
                [&](const std::string& name) { return std::find(needed.begin(), needed.end(), name) != needed.end(); });
  return copies;
}

std::string told(std::size_t files, std::size_t copies) {
  std::vector<std::string> parts;
  if (files > 0) parts.push_back(counted(files, "attachment"));
  if (copies > 0)
    parts.push_back(fmt::format("{} of the database", copies == 1 ? "1 copy" : fmt::format("{} copies", copies)));
  return fmt::format("{}", fmt::join(parts, " and "));
}

constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;

/// All that belongs to a database.
std::vector<fs::path> belongings(const fs::path& path) {
  std::vector<fs::path> found;
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (const auto& entry : entries_of(folder)) {
    const auto name = entry.filename().string();
    const auto base = path.filename().string();
    if (name == base || name.starts_with(base + ".") || name.starts_with(base + "-")) found.push_back(entry);
  }
  return found;
}

}  // namespace

Finding check_attachments(const fs::path& path) {
  Database database(path, Access::read);
  const AttachmentFiles files = files_of(path);
  std::size_t missing = 0;
  std::size_t changed = 0;
  const auto hashes = hashes_of_attachments(database);
  std::string first;
  for (const auto& hash : hashes) {
    const auto file = files.path({"", hash, 0});
    const bool there = is_there(file);
    if (there && is_whole(file, hash)) continue;
    ++(there ? changed : missing);
    if (first.empty()) first = file.string();
  }
  if (missing + changed == 0)
    return {"attachments", State::ok, counted(hashes.size(), "file") + ", each as it was kept"};
  return {"attachments", State::damage,
          fmt::format("{} missing, {} with another content, the first '{}'", missing, changed, first),
          "put the files back from a backup"};
}

Finding check_leftovers(const fs::path& path, bool mend, Instant now) {
  Database database(path, mend ? Access::write : Access::read);
  if (mend) database.begin();  // so that nobody keeps a file meanwhile
  const auto files = unneeded_files(database, path, now);
  const auto copies = unneeded_copies(database, path, now);
  if (files.empty() && copies.empty()) return {"leftovers", State::ok, "none"};
  const auto text = told(files.size(), copies.size());
  if (!mend) return {"leftovers", State::advice, text + " that nothing needs any more", "care doctor --fix"};
  std::error_code ignored;
  for (const auto& file : files) fs::remove(file, ignored);
  for (const auto& copy : copies) ImportCopies(path).remove(copy);
  return {"leftovers", State::ok, "removed " + text};
}

Finding check_permissions(const fs::path& path, bool mend) {
  std::size_t open = 0;
  std::error_code error;
  for (const auto& each : belongings(path)) {
    const auto permissions = fs::symlink_status(each, error).permissions();
    if (error || fs::is_symlink(each, error) || (permissions & kOthers) == fs::perms::none) continue;
    ++open;
    if (mend) fs::permissions(each, kOthers, fs::perm_options::remove);
  }
  if (open == 0) return {"permissions", State::ok, "nobody else can read it"};
  if (mend) return {"permissions", State::ok, fmt::format("taken from others for {}", counted(open, "file"))};
  return {"permissions", State::advice, fmt::format("others may read or change {}", counted(open, "file")),
          "care doctor --fix"};
}

}  // namespace care::store
