#include "commands/recap/recap_period.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/when.hpp"

namespace care::commands {
namespace {

IsoWeek week_of(const std::string& word, Date today) {
  if (word == "this") return IsoWeek::of(today);
  if (word == "last") return IsoWeek::of(add_days(today, -7));
  if (const auto week = parse_iso_week(word)) return *week;
  throw usage_error(fmt::format("'{}' is not a week", word), "write it as 2026-W47, last or this");
}

}  // namespace

Period recap_period(const std::optional<std::string>& week, const std::optional<std::string>& since,
                    const std::optional<std::string>& until, cli::Context& context) {
  if (!since && !until) {
    const IsoWeek chosen = week_of(week.value_or("this"), context.today());
    return {chosen.monday(), chosen.sunday()};
  }
  if (week) throw usage_error("--week and --since both name the days", "leave one out");
  if (!since) throw usage_error("--until needs --since", "care recap --since 2026-11-01 --until 2026-11-15");
  const Period period{context.when(*since, Tense::past).date,
                      until ? context.when(*until, Tense::past).date : context.today()};
  if (period.last < period.first) {
    throw usage_error(fmt::format("{} is before {}", to_iso(period.last), to_iso(period.first)), "--since D --until D");
  }
  return period;
}

std::string label_of(Period period) {
  const IsoWeek week = IsoWeek::of(period.first);
  if (period.first == week.monday() && period.last == week.sunday()) return to_iso(week);
  return to_iso(period.first) + "_" + to_iso(period.last);
}

}  // namespace care::commands
