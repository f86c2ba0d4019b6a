#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace care::commands {

/// A file that only its owner can read, written under another name: it takes its own when it is whole.
class ExportFile {
 public:
  /// Throws Error(failed) where it cannot be made.
  explicit ExportFile(std::filesystem::path path);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  std::ostream& stream() { return stream_; }

  /// It is whole. Throws Error(failed) where it could not be written.
  void keep();

 private:
  std::filesystem::path path_;
  std::string unfinished_;
  std::ofstream stream_;
};

}  // namespace care::commands
