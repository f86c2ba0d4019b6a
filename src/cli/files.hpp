#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace care::cli {

/// All that a stream still holds.
std::string read_all(std::istream& in);

/// The content of a file. Throws Error(failed) where it cannot be read, or is a folder.
std::string read_file(const std::filesystem::path& path);

/// Makes a folder, and those above it, for the user alone; one that is there stays as it is. Throws Error(failed).
void make_private_folder(const std::filesystem::path& folder);

/// Puts `content` in the place of a file in one move, synced: a reader finds the old one or the new one, never half of
/// it. The file's mode stays, and a symbolic link goes on pointing to it; a new file, and a new folder, are the user's
/// alone. Throws Error(failed).
void replace_file(const std::filesystem::path& path, const std::string& content);

/// The same for what others are to read, such as a page for a web server: a new file, and a new folder, are for all
/// whom the user's umask does not keep out.
void replace_shared_file(const std::filesystem::path& path, const std::string& content);

}  // namespace care::cli
