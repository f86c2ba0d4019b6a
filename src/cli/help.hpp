#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "cli/page.hpp"

namespace care::cli {

/// `care --help`: every noun with its summary.
Page help(const Commands& commands, const Args& globals);

/// `care client --help`: every verb of a noun.
Page help(const Noun& noun, const Commands& commands);

/// `care client add --help`: usage, arguments, options, examples.
Page help(const Verb& verb, const Args& args, const Notes& notes);

/// "care client add", "care undo".
std::string name_of(const Verb& verb);

}  // namespace care::cli
