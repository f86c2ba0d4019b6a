#include "commands/save_document.hpp"

#include <fmt/format.h>

#include <fstream>

#include "care/error.hpp"

namespace care::commands {

void save_document(const std::string& document, const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary);
  file << document;
  file.close();
  if (!file) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be written", path.string()), "-o PATH");
}

}  // namespace care::commands
