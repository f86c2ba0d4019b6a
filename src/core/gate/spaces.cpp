#include <algorithm>

#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

/// Blanks in a row between two words of a line.
struct Run {
  std::size_t at;
  std::size_t length;
};

std::vector<Run> runs_in(std::string_view line) {
  std::vector<Run> runs;
  const auto last = line.find_last_not_of(" \t");
  for (auto at = line.find("  ", std::min(line.find_first_not_of(" \t"), line.size()));
       at != std::string_view::npos && at < last; at = line.find("  ", at)) {
    const auto end = line.find_first_not_of(' ', at);
    runs.push_back({at, end - at});
    at = end;
  }
  return runs;
}

/// Columns of a table are set with three blanks or more, in more than one line.
bool has_columns(const Line& line) {
  const auto runs = runs_in(line.text);
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.length > 2; });
}

}  // namespace

Findings find_double_spaces(const Reading& reading, const Outgoing& /*outgoing*/) {
  Findings findings;
  const auto& lines = reading.lines();
  for (std::size_t number = 0; number < lines.size(); ++number) {
    const auto& line = lines[number];
    if (line.quoted || line.signature) continue;
    const auto runs = runs_in(line.text);
    const bool in_table =
        (number > 0 && has_columns(lines[number - 1])) || (number + 1 < lines.size() && has_columns(lines[number + 1]));
    for (const auto& run : runs) {
      if (in_table && has_columns(line)) break;
      findings.push_back(finding_at(reading, Rule::double_space, line.at + run.at,
                                    std::string(line.text.substr(run.at, run.length)), "more than one space", " "));
    }
  }
  return findings;
}

}  // namespace care::gate
