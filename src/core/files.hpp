#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace care {

/// All that a stream still holds. Throws Error(failed) where reading ends before its end; `name` is what that is
/// called.
std::string read_all(std::istream& in, const std::string& name);

/// The content of a file. Throws Error(failed) where it cannot be read to its end, or is a folder.
std::string read_file(const std::filesystem::path& path);

/// Whether there is something of that name, at the end of symbolic links. Only what the system calls "no such file" is
/// not there: throws Error(failed) where it cannot be told, as in a folder that must not be searched.
bool is_there(const std::filesystem::path& path);

/// The same text, where it can be the SHA-256 of a file, in lower-case hex. Throws Error(usage).
std::string checked_sha256(const std::string& hash);

/// What a folder holds, sorted; nothing where there is none. Throws Error(failed) where that cannot be read.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);

/// Makes a folder, and those above it, for the user alone; one that is there stays as it is. Throws Error(failed).
void make_private_folder(const std::filesystem::path& folder);

/// Who may read a file that is written.
enum class Readers {
  owner,      ///< the user alone, whatever was there
  as_before,  ///< those who could read what was there; of a new file the user alone
  all         ///< those who could read what was there; of a new file all whom the umask does not keep out
};

/// A file that is written beside the one whose place it takes in the end, synced, in one move: who reads finds the old
/// one or the new one, never half of one. Symbolic links go on pointing to it. What is no file, such as a device or a
/// pipe, is written to as it is. Everything throws Error(failed).
class NewFile {
 public:
  NewFile(const std::filesystem::path& path, Readers readers);
  /// Unless it was put in its place nothing of it stays.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view content);

  /// Where it is while it is written, for who writes to it by a stream.
  std::filesystem::path path() const { return name_.empty() ? target_ : std::filesystem::path(name_); }

  void put_in_place();

 private:
  std::filesystem::path target_;
  Readers readers_;
  std::string name_;  ///< of what is to be moved; empty: nothing is
  int file_ = -1;
};

/// For as long as it lives no other care replaces that file by way of a FileLock: so it is read, changed and replaced
/// in one go. Its folder is made where it is missing. Throws Error(try_later) where another one keeps it for too long.
class FileLock {
 public:
  explicit FileLock(const std::filesystem::path& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int folder_ = -1;
};

/// Puts `content` in the place of a file, as NewFile does. Of what is not for all a missing folder is made, for the
/// user alone.
void replace_file(const std::filesystem::path& path, std::string_view content, Readers readers);

}  // namespace care
