#include <fmt/format.h>

#include <map>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/override_table.hpp"
#include "store/store.hpp"

namespace care::commands::report_boundaries {
namespace {

struct Count {
  Boundary boundary{};
  std::int64_t count = 0;
};

void describe(Fields& fields, Count& count) {
  fields.noun("boundary_count", "How often a boundary was passed.");
  fields.add(Field("boundary"), count.boundary);
  fields.add(Field("count", "how often it was passed"), count.count);
}

struct Found {
  Date since{};
  std::int64_t total = 0;
  std::vector<Count> counts;
  std::vector<Override> passed;
};

void describe(Fields& fields, Found& found) {
  fields.noun("report_boundaries", "Boundaries that were passed, with the reasons.");
  fields.add(Field("since"), found.since);
  fields.add(Field("total"), found.total);
  fields.add(Field("counts", "the most often passed first"), found.counts);
  fields.add(Field("passed", "newest first"), found.passed);
}

Found find(Date since, cli::Context& context) {
  Found found;
  found.since = since;
  found.passed = context.read().overrides.list(context.zone().start_of(since));
  found.total = std::ssize(found.passed);
  std::map<Boundary, std::int64_t> counts;
  for (const auto& each : found.passed) ++counts[each.boundary];
  for (const auto& [boundary, count] : most_frequent_first(counts)) found.counts.push_back({boundary, count});
  return found;
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto since = care::describe(found.since);
  if (found.passed.empty()) return fmt::format("No boundary was passed since {}.\n", since);
  std::string text = context.out().bold(fmt::format("Boundaries passed since {}: {}", since, found.total)) + "\n";
  for (const auto& [boundary, count] : found.counts) text += fmt::format("  {:<14}{:>4}\n", name(boundary), count);
  text += "\n";
  for (const auto& each : found.passed) {
    text += fmt::format("{}  {:<14}{}\n              {}{}\n", to_iso(context.zone().local(each.at).date),
                        name(each.boundary), output::visible(each.command), output::visible(each.reason),
                        each.client_slug.empty() ? "" : fmt::format(" ({})", each.client_slug));
  }
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "How often you passed your own limits with --because, and why.",
                        "care report boundaries --since \"1 jan\"");
}

}  // namespace care::commands::report_boundaries
