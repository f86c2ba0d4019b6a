#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/quote.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// The deliverable of that name, by a prefix that only one has too. Throws Error(not_found) with the nearest.
Deliverable& find_deliverable(Quote& quote, const std::string& name);

/// The content of files and folders, as one thing: its hash, and each file.
struct Content {
  std::string hash;  ///< of one file its SHA-256; of several the SHA-256 of their names and hashes, by name
  struct File {
    std::string name;  ///< below the folder that was named
    std::string bytes;
  };
  std::vector<File> files;
};

/// Reads them; throws Error(failed) where one cannot be read, Error(usage) where there is none.
Content read_content(const std::vector<std::string>& paths, cli::Context& context);

/// Keeps the files beside the database.
std::vector<Attachment> keep_files(const Content& content, cli::Context& context);

}  // namespace care::commands
