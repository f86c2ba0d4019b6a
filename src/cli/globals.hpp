#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/args.hpp"
#include "cli/color.hpp"
#include "output/printer.hpp"

namespace care::cli {

/// The options that every command takes.
struct Globals {
  std::optional<std::string> config;
  bool no_config = false;
  std::optional<std::string> database;
  std::optional<std::string> clock;
  bool json = false;
  std::optional<std::string> fields;
  std::optional<output::Format> format;
  std::optional<Color> color;
  bool no_pager = false;
  bool yes = false;
  bool quiet = false;
  bool help = false;
  bool check = false;
  bool count = false;
};

void declare_globals(Args& args, Globals& globals);

/// The options that every command takes that lists something.
void declare_list_options(Args& args, Globals& globals);

}  // namespace care::cli
