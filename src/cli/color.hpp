#pragma once

#include <optional>

#include "care/names.hpp"
#include "care/world.hpp"

namespace care {

struct World;

namespace cli {

enum class Color { automatic, always, never };

/// Whether a stream gets colour: as `--color` says, else by the conventions of NO_COLOR (no-color.org) and CLICOLOR
/// (bixense.com/clicolors), else where it is a terminal that can.
bool wants_color(const World& world, std::optional<Color> asked, bool terminal);

}  // namespace cli

template <>
struct Names<cli::Color> {
  static constexpr Name<cli::Color> all[] = {
      {cli::Color::automatic, "auto"}, {cli::Color::always, "always"}, {cli::Color::never, "never"}};
};

}  // namespace care
