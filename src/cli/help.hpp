#pragma once

#include <string>

#include "cli/command.hpp"

namespace care::cli {

/// `care --help`: every noun with its summary.
std::string help(const Commands& commands, const Args& globals);

/// `care client --help`: every verb of a noun.
std::string help(const Noun& noun, const Commands& commands);

/// `care client add --help`: usage, arguments, options, examples.
std::string help(const Verb& verb, const Args& args, const char* examples);

}  // namespace care::cli
