#include <map>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/office_calendar.hpp"
#include "core/zone.hpp"
#include "support/catch.hpp"
#include "support/offices.hpp"
#include "support/tsv.hpp"

namespace {

using namespace care;
using namespace care::test;
using std::chrono::minutes;
using std::chrono::seconds;

/// The calendars that the table's head names.
OfficeCalendar calendar(const std::string& name) {
  const OfficeRules work = office({{"mon-fri", "09:00-17:00"}});
  OfficeRules italy = office({{"mon-fri", "09:00-13:00 14:00-18:00"}});
  italy.yearly.emplace_back(italian_holidays);
  OfficeRules half_days = italy;
  half_days.days = {{day("2026-12-24"), ranges("09:00-13:00")}, {day("2026-12-31"), ranges("09:00-13:00")}};
  OfficeRules berlin = office({{"mon-sun", "08:00-17:00"}});
  berlin.closures.push_back({day("2015-09-22"), day("2015-09-22"), "a holiday"});
  const std::map<std::string, std::pair<const char*, OfficeRules>> calendars = {
      {"B",
       {"UTC", office({{"mon", "09:00-17:00"},
                       {"tue", "10:00-16:00"},
                       {"wed", "09:00-17:00"},
                       {"thu", "10:00-16:00"},
                       {"fri", "09:00-17:00"},
                       {"sat", "11:00-14:30"}})}},
      {"BT", {"America/New_York", work}},
      {"W1", {"UTC", office({{"mon", "09:00-17:00"}, {"fri", "09:00-17:00"}, {"sat", "10:00-15:00"}})}},
      {"W2", {"UTC", office({{"mon", "00:00-24:00"}, {"fri", "00:00-24:00"}, {"sat", "11:00-15:00"}})}},
      {"W3", {"UTC", office({{"fri", "09:00-17:00"}})}},
      {"W4", {"UTC", office({{"mon-tue", "08:00-20:00"}})}},
      {"W5", {"UTC", office({{"mon-fri", "09:00-18:00"}})}},
      {"Z1", {"Europe/Berlin", work}},
      {"Z4", {"Europe/Berlin", berlin}},
      {"Z5 paused", {"Europe/Berlin", office({{"mon-sun", "09:00-18:00"}})}},
      {"C", {"UTC", work}},
      {"IT", {"Europe/Rome", italy}},
      {"ITh", {"Europe/Rome", half_days}},
      {"ALL", {"Europe/Rome", office({{"mon-sun", "00:00-24:00"}})}},
      {"NG", {"Europe/Rome", office({{"sun", "00:00-08:00"}})}},
      {"GAP", {"Europe/Rome", office({{"mon", "09:00-17:00"}, {"sun", "02:15-02:45"}})}},
      {"NY", {"America/New_York", work}},
      {"no hours at all", {"Europe/Rome", office({})}},
  };
  const auto& [zone, rules] = calendars.at(name);
  return {Zone::named(zone), rules};
}

/// "paused 10:00-15:00 UTC" of 4 June 2013.
std::vector<Pause> pauses(const std::string& source) {
  const auto at = source.find("paused ");
  if (at == std::string::npos) return {};
  const auto clock = [&](std::size_t from) { return instant("2013-06-04T" + source.substr(from, 5) + "Z"); };
  return {{clock(at + 7), clock(at + 13), "paused"}};
}

/// With a zone as it is said, else as the calendar's clocks show it.
Instant start(const std::string& text, const OfficeCalendar& office) {
  if (const auto zoned = parse_iso_instant(text)) return *zoned;
  return local(office.zone(), text);
}

std::string local_text(const OfficeCalendar& office, Instant at) {
  const LocalTime shown = office.zone().local(at);
  const auto as_utc = to_iso(Instant(std::chrono::sys_days(shown.date) + shown.time));
  return as_utc.substr(0, as_utc.size() - 1) + office.zone().offset(at);
}

bool is_deadline(TsvRow& row) { return !row["due_utc"].empty() && !row["target_min"].empty(); }

}  // namespace

TEST_CASE("deadlines are those of other programs' tests and of the reference") {
  int checked = 0;
  for (auto& row : read_tsv("sla_vectors.tsv")) {
    if (!is_deadline(row)) continue;
    CAPTURE(row["id"], row["start"]);
    const OfficeCalendar office = calendar(row["calendar"]);
    const seconds target = minutes(std::stoi(row["target_min"])) + seconds(std::stoi(row["target_sec"]));
    const auto paused = pauses(row["source"]);
    const auto deadline = office.add(start(row["start"], office), target, paused);
    CHECK(to_iso(deadline.due) == row["due_utc"]);
    CHECK(local_text(office, deadline.due) == row["due_local"]);
    CHECK(office.due(deadline.start, target, paused) == deadline.due);
    if (paused.empty()) CHECK(office.between(deadline.start, deadline.due) == target);
    ++checked;
  }
  CHECK(checked == 41);
}

TEST_CASE("the rest of the vectors: gaps of the clock, elapsed time, no hours at all") {
  const Zone pacific = Zone::named("America/Los_Angeles");
  CHECK(to_iso(pacific.instant({day("2014-03-09"), minutes(150)}).first) == "2014-03-09T10:30:00Z");  // P28

  const OfficeCalendar skipped(pacific, office({{"sun", "02:30-03:15"}}));  // P30
  CHECK(skipped.stretches(day("2006-04-02")).empty());
  CHECK(skipped.stretches(day("2006-04-09")).size() == 1);

  const OfficeCalendar berlin(Zone::named("Europe/Berlin"), office({{"mon-fri", "08:00-18:00"}}));  // P31
  const auto elapsed = berlin.between(instant("2013-03-28T23:49:00Z"), instant("2013-03-29T07:00:03Z"));
  CHECK(std::chrono::floor<minutes>(elapsed) == minutes(0));

  const OfficeCalendar none = calendar("no hours at all");  // D33
  for (const auto span : {0, 1}) {
    try {
      none.add(local(none.zone(), "2026-05-06T09:00"), minutes(span));
      FAIL("an office that never opens gave a deadline");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::config);
      CHECK(std::string(error.what()).find("[hours]") != std::string::npos);
    }
  }
  CHECK_THROWS_AS(none.next_open(instant("2026-05-06T09:00:00Z")), Error);
  CHECK_THROWS_AS(none.add_working_days(day("2026-05-06"), 1), Error);
}
