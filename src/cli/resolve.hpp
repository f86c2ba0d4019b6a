#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace care::cli {

/// What a command line names, before its options are read.
struct Resolved {
  const Noun* noun = nullptr;       ///< null: none is named, or `word` is none
  std::optional<std::size_t> word;  ///< where the first word stands that is no option; none: there is no such word
  std::vector<const Verb*>
      verbs;                      ///< the one named; of a noun alone those that it may stand for; none: the noun's help
  bool is_implied = false;        ///< `verbs` are those that the noun may stand for
  std::vector<std::string> rest;  ///< all words but those two
};

/// Where the next word stands that is neither a global option nor the value of one; `size()` where there is none, or
/// where an option comes first that only a verb can know.
std::size_t next_plain(const std::vector<std::string>& words, std::size_t from, const Args& globals);

/// Finds the noun and the verb among the words, past global options.
/// A word that is no noun is left to the caller; throws Error(usage) for a verb that there is not, with the nearest.
Resolved resolve(const std::vector<std::string>& words, const Commands& commands, const Args& globals);

/// Says that `word` is no verb of this noun, with the nearest one.
Error unknown_verb(const std::string& word, const Noun& noun, const Commands& commands);

}  // namespace care::cli
