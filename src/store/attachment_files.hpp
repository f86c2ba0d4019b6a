#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/interaction.hpp"

namespace care::store {

/// Lower-case hex of SHA-256 (FIPS 180-4).
std::string sha256(std::string_view bytes);

/// Files named by their hash, in a folder beside the database. The same content is kept once.
class AttachmentFiles {
 public:
  explicit AttachmentFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Keeps `content` and says how it can be found. It is on the disk when this comes back, so that a database row
  /// never names a file that is not there. `name` is what it was called; only its last part is kept. Best before the
  /// write lock is taken: others would wait for the disk.
  Attachment keep(const std::string& name, const std::string& content);

  /// With the write lock: throws Error(try_later) where a file that was kept before has been cleared away since, as one
  /// that nothing names yet.
  void require_kept() const;

  std::filesystem::path path(const Attachment& attachment) const;

  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> kept_;
};

}  // namespace care::store
