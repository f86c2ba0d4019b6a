#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/override_record.hpp"
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

using output::Kind;
using output::Record;

constexpr output::Key kCountKeys[] = {
    output::choice<Boundary>("boundary", ""),
    {"count", Kind::integer, "how often it was passed"},
};
constexpr output::Schema kCountSchema{"boundary_count", "How often a boundary was passed.", kCountKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"total", Kind::integer, ""},
    {"counts", Kind::objects, "the most often passed first", nullptr, &kCountSchema},
    {"passed", Kind::objects, "newest first", nullptr, &kOverrideSchema},
};
constexpr output::Schema kReportSchema{"report_boundaries", "Boundaries that were passed, with the reasons.",
                                       kReportKeys};

using Counts = std::vector<std::pair<Boundary, std::int64_t>>;

Counts counts_of(const std::vector<Override>& passed) {
  std::map<Boundary, std::int64_t> counts;
  for (const auto& each : passed) ++counts[each.boundary];
  return most_frequent_first(counts);
}

std::string text_of(Date since, const Counts& counts, const std::vector<Override>& passed, cli::Context& context) {
  const auto& out = context.out();
  if (passed.empty()) return fmt::format("No boundary was passed since {}.\n", describe(since));
  std::string text = out.bold(fmt::format("Boundaries passed since {}: {}", describe(since), passed.size())) + "\n";
  for (const auto& [boundary, count] : counts) text += fmt::format("  {:<14}{:>4}\n", name(boundary), count);
  text += "\n";
  for (const auto& each : passed) {
    text += fmt::format("{}  {:<14}{}\n              {}{}\n", to_iso(context.zone().local(each.at).date),
                        name(each.boundary), output::visible(each.command), output::visible(each.reason),
                        each.client_slug.empty() ? "" : fmt::format(" ({})", each.client_slug));
  }
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto passed = context.read().overrides.list(context.zone().start_of(first));
  const auto counts = counts_of(passed);
  std::vector<Record> count_records;
  for (const auto& [boundary, count] : counts) {
    count_records.push_back({{"boundary", std::string(name(boundary))}, {"count", count}});
  }
  std::vector<Record> passed_records;
  for (const auto& each : passed) passed_records.push_back(record(each, context));
  return {
      {{"since", to_iso(first)}, {"total", std::ssize(passed)}, {"counts", count_records}, {"passed", passed_records}},
      text_of(first, counts, passed, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since, "How often you passed your own limits with --because, and why.",
                        "care report boundaries --since \"1 jan\"");
}

}  // namespace care::commands::report_boundaries
