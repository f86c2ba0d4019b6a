#include "cli/color.hpp"

#include "care/world.hpp"

namespace care::cli {

bool wants_color(const World& world, std::optional<Color> asked, bool terminal) {
  const auto color = asked.value_or(Color::automatic);
  if (color != Color::automatic) return color == Color::always;
  const auto no_color = world.environment("NO_COLOR");
  if (no_color && !no_color->empty()) return false;
  const auto force = world.environment("CLICOLOR_FORCE");
  if (force && !force->empty() && *force != "0") return true;
  if (world.environment("CLICOLOR").value_or("1") == "0") return false;
  return terminal && world.environment("TERM").value_or("dumb") != "dumb";
}

}  // namespace care::cli
