#pragma once

#include "cli/command.hpp"
#include "cli/globals.hpp"

namespace care::cli {

/// A verb with its words described and its options waiting for them.
struct Prepared {
  const Verb* verb;
  Command command;
  Args args;
  Action action;

  /// Whether what it prints is for reading at leisure, and so for the pager.
  bool is_read() const { return verb->needs == Needs::read || verb->needs == Needs::nothing; }
};

/// With the options that every command takes that lists something, where it does.
Prepared prepare(const Verb& verb, Globals& globals);

}  // namespace care::cli
