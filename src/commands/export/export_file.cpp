#include "commands/export/export_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "care/error.hpp"

namespace care::commands {
namespace {

Error cannot_write(const std::filesystem::path& path) {
  return {ErrorKind::failed, fmt::format("'{}' cannot be written: {}", path.string(), std::strerror(errno))};
}

}  // namespace

ExportFile::ExportFile(std::filesystem::path path) : path_(std::move(path)), unfinished_(path_.string() + ".XXXXXX") {
  const int file = ::mkstemp(unfinished_.data());  // 0600
  if (file < 0) throw cannot_write(path_);
  ::close(file);
  stream_.open(unfinished_, std::ios::binary);
}

ExportFile::~ExportFile() {
  std::error_code ignored;
  if (!unfinished_.empty()) std::filesystem::remove(unfinished_, ignored);
}

void ExportFile::keep() {
  stream_.close();
  if (!stream_ || std::rename(unfinished_.c_str(), path_.c_str()) != 0) throw cannot_write(path_);
  unfinished_.clear();
}

}  // namespace care::commands
