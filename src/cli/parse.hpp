#pragma once

#include <string>
#include <vector>

#include "cli/args.hpp"

namespace care::cli {

/// Reads `words` as `args` describes them, and hands each value to its place; what `globals` describes may stand among
/// them. Words behind "--" are arguments. `command` is how errors call it: "care log add".
/// Throws Error(usage) for a word too many, an unknown option (with the nearest right one), a missing value or
/// argument.
void parse(const std::vector<std::string>& words, const Args& args, const Args& globals, const std::string& command);

/// Whether every word can be understood, without storing anything: enough arguments are not asked for.
bool understands(const std::vector<std::string>& words, const Args& args, const Args& globals);

/// Whether --help stands among the words, and not as the value of an option (`-m --help`). No word need be right.
bool asks_for_help(const std::vector<std::string>& words, const Args& args, const Args& globals);

/// Whether `--fields help` stands among them.
bool asks_for_fields(const std::vector<std::string>& words);

}  // namespace care::cli
