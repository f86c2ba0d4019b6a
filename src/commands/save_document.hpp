#pragma once

#include <filesystem>
#include <string>

namespace care::commands {

/// Writes a document into a file that is named, over what is there. Throws Error(failed) where it cannot be written.
void save_document(const std::string& document, const std::filesystem::path& path);

}  // namespace care::commands
