#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "care/time.hpp"
#include "cli/command.hpp"
#include "output/noun_record.hpp"

namespace care::commands {

/// What a report says: to programs and as a page by its record, to people as text.
struct Report {
  output::Record record;
  std::string text;
};

/// The verb of a report, with the options of all of them. `make` gathers what there is to say since a day; `schema` is
/// the shape of its record.
cli::Command report_command(const output::Schema& schema, std::function<Report(Date since, cli::Context& context)> make,
                            const char* about, const char* examples);

/// The same of what describes itself, which is found since a day and said to people.
template <class Found>
cli::Command report_command(Found (*find)(Date since, cli::Context& context),
                            std::string (*text_of)(const Found& found, cli::Context& context), const char* about,
                            const char* examples) {
  static constexpr auto kSchema = output::schema_of<Found>();
  const auto make = [find, text_of](Date since, cli::Context& context) -> Report {
    const Found found = find(since, context);
    return {output::record_of(found), text_of(found, context)};
  };
  return report_command(kSchema, make, about, examples);
}

/// A share, which is a text in per cent, or null.
void add_share(Fields& fields, const Field& field, const std::optional<Rate>& share);

/// The keys of `counts`, the most frequent first; where they are as frequent, in their own order.
template <class T>
std::vector<std::pair<T, std::int64_t>> most_frequent_first(const std::map<T, std::int64_t>& counts) {
  std::vector<std::pair<T, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  return sorted;
}

}  // namespace care::commands
