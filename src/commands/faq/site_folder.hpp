#pragma once

#include <filesystem>
#include <string>

#include "care/names.hpp"

namespace care::commands {

/// What became of a file of the site.
enum class FileState {
  written,
  unchanged,  ///< it said the same already
  removed,    ///< its language has nothing to show any more
  foreign     ///< somebody else's, and left as it is
};

/// A folder that pages are published into, among files that are none of care's business. What care writes there ends in
/// a mark, and nothing without that mark is ever changed or removed.
class SiteFolder {
 public:
  /// Throws Error(failed) where it is something else than a folder; it need not be there yet.
  explicit SiteFolder(const std::filesystem::path& folder);

  /// Absolute, without "." and "..".
  const std::filesystem::path& path() const { return path_; }

  /// A file of that name is there, and care did not write it.
  bool has_foreign(const std::string& name) const;

  /// A file of that name is there, and care wrote it.
  bool has_ours(const std::string& name) const;

  /// Writes `content` and the mark, whole or not at all, unless the file says that already; a foreign one stays.
  /// Throws Error(failed).
  FileState write(const std::string& name, const std::string& content) const;

  /// Removes a file that care wrote. Throws Error(failed).
  FileState remove(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

}  // namespace care::commands

namespace care {

template <>
struct Names<commands::FileState> {
  using enum commands::FileState;
  static constexpr Name<commands::FileState> all[] = {
      {written, "written"}, {unchanged, "unchanged"}, {removed, "removed"}, {foreign, "foreign"}};
};

}  // namespace care
