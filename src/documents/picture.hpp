#pragma once

#include <string>

namespace care::documents {

/// A picture as it goes into a document.
struct Picture {
  std::string type;   ///< "image/png" or "image/jpeg"
  std::string bytes;  ///< of the file
};

/// Throws Error(config), which names the file, where it cannot be read, is neither PNG nor JPEG by its first bytes, or
/// is larger than 4 MB.
Picture read_picture(const std::string& path);

}  // namespace care::documents
