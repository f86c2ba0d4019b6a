#pragma once

#include <string>
#include <vector>

#include "core/care_line.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// For a terminal: a first line that sums the day up, then what is late, what is for today and what comes soon, each
/// with why and the command that settles it. Of a group the first seven, unless all are wanted.
std::string care_text(const std::vector<CareLine>& lines, bool all, cli::Context& context);

/// The first line alone: "Wednesday 6 May, 10:30 · 2 late, 3 for today · open until 18:00".
std::string day_in_a_line(const std::vector<CareLine>& lines, cli::Context& context);

/// One line with its command below, as they stand in a group.
std::string line_text(const CareLine& line, std::size_t name_width, cli::Context& context);

}  // namespace care::commands
