#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/time.hpp"

namespace care::store {

/// The copies of a database that imports made, beside it: "care.db.import-20260506T083001Z".
class ImportCopies {
 public:
  explicit ImportCopies(std::filesystem::path database) : database_(std::move(database)) {}

  /// Copies what was last committed and gives the new file's name.
  std::string make(Instant now) const;

  std::filesystem::path path(const std::string& name) const;
  void remove(const std::string& name) const;

  /// All that are there, by name.
  std::vector<std::string> list() const;

 private:
  std::filesystem::path database_;
};

}  // namespace care::store
