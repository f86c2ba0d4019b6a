#pragma once

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {

/// Two databases beside each other: what one exports the other imports.
struct Exchange {
  TestApp app;

  std::vector<std::string> in(const std::string& database, std::vector<std::string> words) const {
    words.insert(words.begin(), {"--db", (app.folder.path() / database).string()});
    return words;
  }
  std::string ok(const std::string& database, const std::vector<std::string>& words, const std::string& input = {}) {
    return app.ok(in(database, words), input);
  }
  Result run(const std::string& database, const std::vector<std::string>& words, const std::string& input = {}) {
    return app.run(in(database, words), input);
  }
  std::string exported(const std::string& database) { return ok(database, {"export"}); }
  std::string import(const std::string& database, const std::string& json) {
    return ok(database, {"import", "-"}, json);
  }

  /// What an import is refused with; nothing of it may stay.
  std::string refusal(const std::string& database, const std::string& json) {
    const auto before = exported(database);
    const auto result = run(database, {"import", "-"}, json);
    CHECK(result.code == 1);
    CHECK(result.out.empty());
    CHECK(exported(database) == before);
    return result.err;
  }
};

/// A file with just these lists.
inline std::string minimal(const std::string& lists) { return "{\"care\": 1, " + lists + "}"; }

}  // namespace care::test
