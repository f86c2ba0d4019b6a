#include "commands/faq/site_folder.hpp"

#include <fmt/format.h>

#include <string_view>

#include "care/error.hpp"
#include "core/files.hpp"

namespace care::commands {
namespace {

/// A comment in HTML as in Markdown.
constexpr std::string_view kMark = "<!-- written by care faq publish: changes made here are lost -->\n";

/// Be it a link that leads nowhere.
bool is_taken(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

std::string content_of(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored) ? read_file(path) : std::string();
}

}  // namespace

SiteFolder::SiteFolder(const std::filesystem::path& folder)
    : path_((std::filesystem::absolute(folder) / "").lexically_normal().parent_path()) {
  std::error_code ignored;
  if (!is_taken(path_) || std::filesystem::is_directory(path_, ignored)) return;
  throw Error(ErrorKind::failed, fmt::format("'{}' is not a folder", folder.string()), "care faq publish DIR");
}

bool SiteFolder::has_foreign(const std::string& name) const { return is_taken(path_ / name) && !has_ours(name); }

bool SiteFolder::has_ours(const std::string& name) const { return content_of(path_ / name).ends_with(kMark); }

FileState SiteFolder::write(const std::string& name, const std::string& content) const {
  if (has_foreign(name)) return FileState::foreign;
  const std::string marked = content + std::string(kMark);
  if (content_of(path_ / name) == marked) return FileState::unchanged;
  std::error_code error;
  std::filesystem::create_directories((path_ / name).parent_path(), error);
  if (error) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be made: {}", path_.string(), error.message()));
  replace_file(path_ / name, marked, Readers::all);
  return FileState::written;
}

FileState SiteFolder::remove(const std::string& name) const {
  std::error_code failed;
  if (!std::filesystem::remove(path_ / name, failed) && failed) {
    throw Error(ErrorKind::failed,
                fmt::format("'{}' cannot be removed: {}", (path_ / name).string(), failed.message()));
  }
  return FileState::removed;
}

}  // namespace care::commands
