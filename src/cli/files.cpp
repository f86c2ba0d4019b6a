#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "care/error.hpp"

namespace care::cli {
namespace {

Error cannot_write(const std::filesystem::path& path) {
  return {ErrorKind::failed, fmt::format("'{}' cannot be written: {}", path.string(), std::strerror(errno))};
}

/// Past symbolic links, of which the last may point to a file that is not there yet.
std::filesystem::path target_of(std::filesystem::path path) {
  std::error_code failed;
  for (int links = 0; links < 40 && std::filesystem::is_symlink(path, failed); ++links) {
    path = path.parent_path() / std::filesystem::read_symlink(path, failed);
  }
  return path;
}

/// A file beside the one that it is to replace; gone again unless it was put in its place.
class Unfinished {
 public:
  explicit Unfinished(const std::filesystem::path& target) : target_(target), name_(target.string() + ".XXXXXX") {
    file_ = ::mkstemp(name_.data());
    if (file_ < 0) throw cannot_write(target);
  }
  ~Unfinished() {
    if (file_ >= 0) ::close(file_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  void write(std::string_view content) const {
    while (!content.empty()) {
      const auto count = ::write(file_, content.data(), content.size());
      if (count < 0 && errno != EINTR) throw cannot_write(target_);
      if (count > 0) content.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  /// With `mode` where nothing was there.
  void put_in_place(mode_t mode) {
    struct stat status {};
    if (::stat(target_.c_str(), &status) != 0) {
      if (::fchmod(file_, mode) != 0) throw cannot_write(target_);
    } else {
      // Where root writes for somebody it stays theirs; nobody else can give files away.
      [[maybe_unused]] const bool given = ::fchown(file_, status.st_uid, status.st_gid) == 0;
      if (::fchmod(file_, status.st_mode & 0777) != 0) throw cannot_write(target_);
    }
    if (::fsync(file_) != 0 || ::rename(name_.c_str(), target_.c_str()) != 0) throw cannot_write(target_);
    name_.clear();
  }

 private:
  const std::filesystem::path& target_;
  std::string name_;
  int file_ = -1;
};

/// What the user's umask leaves of reading and writing for all; to ask for it is to set it.
mode_t shared_mode() {
  const mode_t kept_out = ::umask(0);
  ::umask(kept_out);
  return 0666 & ~kept_out;
}

void sync_folder(const std::filesystem::path& folder) {
  const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;  // the file itself is in its place
  ::fsync(file);
  ::close(file);
}

void replace(const std::filesystem::path& target, const std::string& content, mode_t mode) {
  Unfinished file(target);
  file.write(content);
  file.put_in_place(mode);
  sync_folder(target.parent_path());
}

}  // namespace

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code failed;
  if (folder.empty() || std::filesystem::exists(folder, failed)) return;
  make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw cannot_write(folder);
}

std::string read_all(std::istream& in) {
  std::ostringstream all;
  if (in.peek() != std::istream::traits_type::eof()) all << in.rdbuf();
  return std::move(all).str();
}

std::string read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::failed, fmt::format("'{}' is a folder", path.string()));
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Error(ErrorKind::failed, fmt::format("'{}' cannot be read: {}", path.string(), std::strerror(errno)));
  }
  return read_all(in);
}

void replace_file(const std::filesystem::path& path, const std::string& content) {
  const auto target = target_of(path);
  make_private_folder(target.parent_path());
  replace(target, content, S_IRUSR | S_IWUSR);
}

void replace_shared_file(const std::filesystem::path& path, const std::string& content) {
  const auto target = target_of(path);
  std::error_code failed;
  if (const auto folder = target.parent_path(); !folder.empty()) {
    std::filesystem::create_directories(folder, failed);
    if (failed)
      throw Error(ErrorKind::failed, fmt::format("'{}' cannot be made: {}", folder.string(), failed.message()));
  }
  replace(target, content, shared_mode());
}

}  // namespace care::cli
