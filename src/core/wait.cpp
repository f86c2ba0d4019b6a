#include "core/wait.hpp"

#include <fmt/format.h>

#include <charconv>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/text.hpp"

namespace care {
namespace {

struct Unit {
  std::string_view name;
  int days;
  bool working;
};
constexpr Unit kUnits[] = {{"d", 1, false}, {"bd", 1, true}, {"w", 7, false}, {"mo", 30, false}, {"y", 365, false}};
constexpr int kMost = 36'500;

}  // namespace

Wait parse_wait(std::string_view text) {
  const auto word = trimmed(text);
  int count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  const std::string_view unit(end, static_cast<std::size_t>(word.data() + word.size() - end));
  for (const auto& [name, days, working] : kUnits) {
    if (error == std::errc{} && unit == name && count >= 0 && count <= kMost / days) return {count * days, working};
  }
  throw usage_error(fmt::format("'{}' is no number of days", text), "30d, 2w, or 5bd for working days");
}

std::string to_text(Wait wait) { return fmt::format("{}{}", wait.days, wait.working ? "bd" : "d"); }

Date after(Date from, Wait wait, const OfficeCalendar& office) {
  return wait.working ? office.add_working_days(from, wait.days) : add_days(from, wait.days);
}

std::string elapsed(Date from, Date to, Wait wait, const OfficeCalendar& office) {
  const auto all = static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
  const int of_work = wait.working ? office.working_days_between(from, to) : 0;
  const int days = of_work > 0 ? of_work : all;  // over a weekend no day of work has passed
  if (days == 0) return "less than a day";
  const char* working = of_work > 0 ? "working " : "";
  return days == 1 ? fmt::format("a {}day", working) : fmt::format("{} {}days", days, working);
}

}  // namespace care
