#include "store/attachment_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sha2.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "care/error.hpp"

namespace care::store {
namespace {

Error cannot_keep(const std::filesystem::path& path) {
  return {ErrorKind::failed,
          fmt::format("the attachment cannot be kept in '{}': {}", path.string(), std::strerror(errno))};
}

/// Closes what it holds. A plain integer is what open() gives.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return number_; }

 private:
  int number_;
};

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::create_directories(folder, error)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  }
  if (error) throw Error(ErrorKind::failed, fmt::format("cannot make '{}': {}", folder.string(), error.message()));
}

void write_synced(const std::filesystem::path& path, const std::string& content) {
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.get() < 0) throw cannot_keep(path);
  for (std::size_t written = 0; written < content.size();) {
    const auto count = ::write(file.get(), content.data() + written, content.size() - written);
    if (count < 0 && errno != EINTR) throw cannot_keep(path);
    if (count > 0) written += static_cast<std::size_t>(count);
  }
  if (::fsync(file.get()) != 0) throw cannot_keep(path);
}

void sync_folder(const std::filesystem::path& folder) {
  const FileDescriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() < 0 || ::fsync(directory.get()) != 0) throw cannot_keep(folder);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), text.data());
  return text.data();
}

Attachment AttachmentFiles::keep(const std::string& name, const std::string& content) const {
  Attachment attachment{std::filesystem::path(name).filename().string(), sha256(content),
                        static_cast<std::int64_t>(content.size())};
  const auto target = path(attachment);
  std::error_code ignored;
  if (std::filesystem::exists(target, ignored)) return attachment;

  make_private_folder(folder_);
  make_private_folder(target.parent_path());
  const std::filesystem::path unfinished = fmt::format("{}.{}", target.string(), ::getpid());
  write_synced(unfinished, content);
  std::filesystem::rename(unfinished, target);  // in one move: a file by its hash is always whole
  sync_folder(target.parent_path());
  return attachment;
}

std::filesystem::path AttachmentFiles::path(const Attachment& attachment) const {
  return folder_ / attachment.sha256.substr(0, 2) / attachment.sha256;
}

}  // namespace care::store
