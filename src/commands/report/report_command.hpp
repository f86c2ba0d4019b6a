#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "care/time.hpp"
#include "cli/command.hpp"
#include "output/record.hpp"

namespace care::commands {

/// What a report says: to programs and as a page by its record, to people as text.
struct Report {
  output::Record record;
  std::string text;
};

/// The verb of a report, with the options of all of them. `make` gathers what there is to say since a day; `schema` is
/// the shape of its record.
cli::Command report_command(const output::Schema& schema, Report (*make)(Date first, cli::Context& context),
                            const char* about, const char* examples);

/// The keys of `counts`, the most frequent first; where they are as frequent, in their own order.
template <class T>
std::vector<std::pair<T, std::int64_t>> most_frequent_first(const std::map<T, std::int64_t>& counts) {
  std::vector<std::pair<T, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  return sorted;
}

}  // namespace care::commands
