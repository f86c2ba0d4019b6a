#include "cli/pager.hpp"

#include <algorithm>
#include <ostream>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::cli {

Pager::Pager(World& world)
    : world_(world), gathering_{world.in,       gathered_,         world.err,     world.clock,   world.programs,
                                world.terminal, world.environment, world.helpers, world.program, world.version} {}

std::vector<std::string> Pager::program() const {
  for (const char* variable : {"CARE_PAGER", "PAGER"}) {
    if (const auto program = world_.environment(variable))
      return shell_words(*program).value_or(std::vector<std::string>{});
  }
  return {"less"};
}

void Pager::show() {
  const std::string text = std::move(gathered_).str();
  const auto argv = program();
  const bool fits = std::count(text.begin(), text.end(), '\n') < world_.terminal.rows;
  if (fits || argv.empty() || argv == std::vector<std::string>{"cat"}) {
    world_.out << text;
    return;
  }
  world_.out.flush();
  Environment more;
  if (!world_.environment("LESS")) more["LESS"] = "FRX";  // leave where all fits, show colour, keep the screen
  try {
    world_.programs.feed(argv, text, more);
  } catch (const Error&) {
    world_.out << text;
  }
}

}  // namespace care::cli
