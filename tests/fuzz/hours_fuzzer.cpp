// Whatever hours a configuration describes, office time adds up: a deadline lies where so much of it has passed, its
// steps follow one another, and what is told of a moment agrees. Or the office has no hours, and that is said.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "care/error.hpp"
#include "cli/office.hpp"
#include "config/reader.hpp"

namespace {

using namespace care;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Instant kBegin{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};

void require(bool holds) {
  if (!holds) std::abort();
}

void check_steps(const OfficeDeadline& deadline, seconds span) {
  seconds used{0};
  Instant last = deadline.start;
  for (const auto& step : deadline.steps) {
    require(step.from >= last && step.to > step.from && step.open == step.because.empty());
    used += step.used;
    require(step.left == span - used);
    last = step.to;
  }
  require(used == span && deadline.due <= last);
}

void check(const OfficeCalendar& office, Instant start, seconds span) {
  const auto deadline = office.add(start, span);
  check_steps(deadline, span);
  require(deadline.due >= start && office.due(start, span) == deadline.due);
  require(office.between(start, deadline.due) == span);
  require(deadline.open == office.is_open(start));
  const Instant opening = office.next_open(start);
  require(office.is_open(opening) && office.between(start, opening) == seconds(0));
  if (const auto closing = office.closes_at(opening)) require(!office.is_open(*closing) && *closing > opening);
  const Date day = office.zone().local(start).date;
  const auto plan = office.day(day);
  require(plan.open.empty() == !plan.closed_because.empty());
  require(office.working_days_between(day, office.add_working_days(day, 7)) == 7);
}

}  // namespace

/// Four bytes say when and how long; the rest is the configuration.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  const Instant start = kBegin + minutes(10 * (data[0] * 256 + data[1]));
  const seconds span = minutes(data[2] * 256 + data[3]);
  const auto no_file = [](const std::string&, std::chrono::year) { return std::vector<NamedDay>(); };
  try {
    const Config config = config::read({reinterpret_cast<const char*>(data) + 4, size - 4}, "config.toml");
    const auto zone_of = [](const Config::Hours& hours) {
      return hours.zone.empty() ? Zone::utc() : Zone::named(hours.zone);
    };
    check(cli::office_calendar(config.hours, zone_of(config.hours), no_file), start, span);
    for (const auto& [name, hours] : config.hours.channels) {
      check(cli::office_calendar(hours, zone_of(hours), no_file), start, span);
    }
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::config);
  }
  return 0;
}
