#include "core/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <istream>
#include <thread>

#include "care/error.hpp"

namespace care {
namespace {

Error failed(const std::string& name, const char* what, int code) {
  return {ErrorKind::failed, fmt::format("'{}' cannot be {}: {}", name, what, std::strerror(code))};
}

Error cannot_write(const std::filesystem::path& path) { return failed(path.string(), "written", errno); }

/// Past symbolic links, of which the last may point to a file that is not there yet.
std::filesystem::path target_of(std::filesystem::path path) {
  std::error_code ignored;
  for (int links = 0; links < 40 && std::filesystem::is_symlink(path, ignored); ++links) {
    path = path.parent_path() / std::filesystem::read_symlink(path, ignored);
  }
  return path;
}

/// What the user's umask leaves of reading and writing for all; to ask for it is to set it.
mode_t shared_mode() {
  const mode_t kept_out = ::umask(0);
  ::umask(kept_out);
  return 0666 & ~kept_out;
}

/// Closes what open() gave.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }

 private:
  int number_;
};

void sync_folder(const std::filesystem::path& folder) {
  const Descriptor file(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.get() < 0) return;  // one that may not be listed; the file itself is in its place
  if (::fsync(file.get()) != 0 && errno != EINVAL) throw cannot_write(folder);
}

}  // namespace

std::string read_all(std::istream& in, const std::string& name) {
  std::string all;
  std::array<char, 65536> buffer{};
  errno = 0;
  do {
    in.read(buffer.data(), buffer.size());
    all.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  if (in.bad()) throw Error(ErrorKind::failed, fmt::format("{} cannot be read: {}", name, std::strerror(errno)));
  return all;
}

std::string read_file(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) throw failed(path.string(), "read", errno);
  struct stat status {};
  if (::fstat(file.get(), &status) == 0 && S_ISDIR(status.st_mode)) {
    throw Error(ErrorKind::failed, fmt::format("'{}' is a folder", path.string()));
  }
  std::string all;
  all.reserve(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0);
  std::array<char, 65536> buffer{};
  for (;;) {
    const auto count = ::read(file.get(), buffer.data(), buffer.size());
    if (count == 0) return all;
    if (count < 0 && errno != EINTR) throw failed(path.string(), "read", errno);
    if (count > 0) all.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

bool is_there(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return true;
  if (errno == ENOENT) return false;
  throw failed(path.string(), "read", errno);
}

std::string checked_sha256(const std::string& hash) {
  constexpr std::size_t kLength = 64;
  if (hash.size() == kLength && hash.find_first_not_of("0123456789abcdef") == std::string::npos) return hash;
  throw usage_error("must be the SHA-256 of a file: 64 digits and letters a-f");
}

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> entries;
  if (!is_there(folder)) return entries;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    entries.push_back(at->path());
  }
  if (error) throw failed(folder.string(), "read", error.value());
  std::sort(entries.begin(), entries.end());
  return entries;
}

void make_private_folder(const std::filesystem::path& folder) {
  if (folder.empty() || is_there(folder)) return;
  make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw failed(folder.string(), "made", errno);
}

NewFile::NewFile(const std::filesystem::path& path, Readers readers) : target_(path), readers_(readers) {
  struct stat status {};
  const bool found = ::stat(path.c_str(), &status) == 0;
  if (found && S_ISDIR(status.st_mode)) {
    throw Error(ErrorKind::failed, fmt::format("'{}' is a folder", path.string()));
  }
  if (found && !S_ISREG(status.st_mode)) {
    file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  } else {
    target_ = target_of(path);
    name_ = target_.string() + ".XXXXXX";
    file_ = ::mkostemp(name_.data(), O_CLOEXEC);
    if (file_ < 0) name_.clear();
  }
  if (file_ < 0) throw cannot_write(path);
}

NewFile::~NewFile() {
  if (file_ >= 0) ::close(file_);
  if (!name_.empty()) ::unlink(name_.c_str());
}

void NewFile::write(std::string_view content) {
  while (!content.empty()) {
    const auto count = ::write(file_, content.data(), content.size());
    if (count < 0 && errno != EINTR) throw cannot_write(target_);
    if (count > 0) content.remove_prefix(static_cast<std::size_t>(count));
  }
}

void NewFile::put_in_place() {
  if (name_.empty()) return;
  struct stat status {};
  mode_t mode = readers_ == Readers::all ? shared_mode() : S_IRUSR | S_IWUSR;
  if (::stat(target_.c_str(), &status) == 0) {
    // Where root writes for somebody it stays theirs; nobody else can give files away.
    [[maybe_unused]] const bool given = ::fchown(file_, status.st_uid, status.st_gid) == 0;
    if (readers_ != Readers::owner) mode = status.st_mode & 0777;
  }
  if (::fchmod(file_, mode) != 0 || ::fsync(file_) != 0) throw cannot_write(target_);
  if (::rename(name_.c_str(), target_.c_str()) != 0) throw cannot_write(target_);
  name_.clear();
  sync_folder(target_.parent_path());
}

/// The folder is what is locked: the file is another one after each change.
FileLock::FileLock(const std::filesystem::path& path) {
  const auto folder = target_of(path).parent_path();
  make_private_folder(folder);
  folder_ = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) throw cannot_write(path);
  constexpr std::chrono::milliseconds kAgain(5);
  constexpr std::chrono::seconds kPatience(10);
  for (auto waited = std::chrono::milliseconds(0); ::flock(folder_, LOCK_EX | LOCK_NB) != 0; waited += kAgain) {
    if (errno != EWOULDBLOCK && errno != EINTR)
      return;  // a file system without locks: then it is as it was before them
    if (waited > kPatience) {
      ::close(folder_);
      throw Error(ErrorKind::try_later, fmt::format("another care is changing '{}'", path.string()),
                  "try again in a moment");
    }
    std::this_thread::sleep_for(kAgain);
  }
}

FileLock::~FileLock() { ::close(folder_); }

void replace_file(const std::filesystem::path& path, std::string_view content, Readers readers) {
  if (readers != Readers::all) make_private_folder(target_of(path).parent_path());
  NewFile file(path, readers);
  file.write(content);
  file.put_in_place();
}

}  // namespace care
