#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/args.hpp"
#include "output/printer.hpp"

namespace care::cli {

enum class Color { automatic, always, never };

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
  bool version = false;
};

void declare_globals(Args& args, Globals& globals);

}  // namespace care::cli

namespace care {

template <>
struct Names<cli::Color> {
  static constexpr Name<cli::Color> all[] = {
      {cli::Color::automatic, "auto"}, {cli::Color::always, "always"}, {cli::Color::never, "never"}};
};

}  // namespace care
