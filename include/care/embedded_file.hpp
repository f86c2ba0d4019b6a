#pragma once

#include <string_view>

namespace care {

/// A file as it was when care was built (cmake/embed.cmake).
struct EmbeddedFile {
  std::string_view name;  ///< below its folder: "it/recap.words"
  std::string_view text;
};

}  // namespace care
