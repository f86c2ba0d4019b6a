#pragma once

#include <map>
#include <string>
#include <string_view>

#include "care/audience.hpp"
#include "documents/template.hpp"

namespace care::documents {

/// The phrases of a letter in one language, as one register says them. They are kept in a file of lines
/// `key = phrase` below `[all]` and below a heading for each register, whose phrases go before those of `[all]`;
/// lines that begin with # are notes. A phrase may name values as a template does; an empty one says nothing.
///
/// A user's own version of the file need hold only what it changes. Throws Error(config), with file and line, where
/// it cannot be read or has a heading or a key that the built-in one does not.
class Words {
 public:
  Words(std::string_view file, Register address_form, const Overrides& overrides);

  /// The phrase, filled in as plain text. Throws Error(config) where there is no such phrase, or as `fill` does.
  std::string say(std::string_view key, const TemplateData& data) const;

  bool knows(std::string_view key) const { return phrases_.contains(key); }

 private:
  std::string file_;
  std::map<std::string, std::string, std::less<>> phrases_;
};

}  // namespace care::documents
