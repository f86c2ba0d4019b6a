#include "core/zone.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;
using Kind = Zone::Reading::Kind;

LocalTime at(const char* day, int hour, int minute = 0) {
  return {parse_iso_date(day).value(), std::chrono::hours{hour} + std::chrono::minutes{minute}};
}

std::string hint_of(const char* name) {
  try {
    Zone::named(name);
  } catch (const Error& error) {
    return error.hint();
  }
  return "no error";
}

/// Sets TZ for one test and puts back what was there.
class Tz {
 public:
  explicit Tz(const char* value) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    value != nullptr ? setenv("TZ", value, 1) : unsetenv("TZ");
  }
  Tz(const Tz&) = delete;
  Tz& operator=(const Tz&) = delete;
  ~Tz() { before_ ? setenv("TZ", before_->c_str(), 1) : unsetenv("TZ"); }

 private:
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("summer time in Rome: an hour is skipped, an hour comes twice") {
  const Zone zone = Zone::named("Europe/Rome");
  CHECK(zone.name() == "Europe/Rome");

  const auto plain = zone.instant(at("2026-05-06", 10, 30));
  CHECK(plain.kind == Kind::unique);
  CHECK(to_iso(plain.first) == "2026-05-06T08:30:00Z");
  CHECK(plain.first == plain.second);
  CHECK(zone.local(plain.first) == at("2026-05-06", 10, 30));

  const auto skipped = zone.instant(at("2026-03-29", 2, 30));
  CHECK(skipped.kind == Kind::skipped);
  CHECK(to_iso(skipped.first) == "2026-03-29T01:30:00Z");
  CHECK(to_iso(skipped.second) == "2026-03-29T00:30:00Z");

  const auto repeated = zone.instant(at("2026-10-25", 2, 30));
  CHECK(repeated.kind == Kind::repeated);
  CHECK(to_iso(repeated.first) == "2026-10-25T00:30:00Z");
  CHECK(to_iso(repeated.second) == "2026-10-25T01:30:00Z");
  CHECK(zone.offset(repeated.first) == "+02:00");
  CHECK(zone.offset(repeated.second) == "+01:00");
}

TEST_CASE("the hours around the change belong to one side") {
  const Zone zone = Zone::named("America/New_York");
  CHECK(zone.instant(at("2026-03-08", 1, 59)).kind == Kind::unique);
  CHECK(zone.instant(at("2026-03-08", 2, 0)).kind == Kind::skipped);
  CHECK(zone.instant(at("2026-03-08", 2, 59)).kind == Kind::skipped);
  CHECK(zone.instant(at("2026-03-08", 3, 0)).kind == Kind::unique);
  CHECK(zone.instant(at("2026-11-01", 0, 59)).kind == Kind::unique);
  CHECK(zone.instant(at("2026-11-01", 1, 0)).kind == Kind::repeated);
  CHECK(zone.instant(at("2026-11-01", 2, 0)).kind == Kind::unique);
  CHECK(zone.offset(zone.instant(at("2026-01-01", 12)).first) == "-05:00");
}

TEST_CASE("Lord Howe changes by half an hour") {
  const Zone zone = Zone::named("Australia/Lord_Howe");
  CHECK(zone.instant(at("2026-10-04", 2, 15)).kind == Kind::skipped);
  CHECK(zone.instant(at("2026-10-04", 2, 30)).kind == Kind::unique);
  const auto repeated = zone.instant(at("2026-04-05", 1, 45));
  CHECK(repeated.kind == Kind::repeated);
  CHECK(repeated.second - repeated.first == std::chrono::minutes{30});
  CHECK(zone.offset(repeated.first) == "+11:00");
  CHECK(zone.offset(repeated.second) == "+10:30");
}

TEST_CASE("a day begins where the zone lets it begin") {
  CHECK(to_iso(Zone::named("Europe/Rome").start_of(at("2026-03-29", 0).date)) == "2026-03-28T23:00:00Z");
  // Brazil's clocks went from 23:59:59 on 3 November 2018 to 01:00.
  const Zone paulo = Zone::named("America/Sao_Paulo");
  CHECK(paulo.local(paulo.start_of(at("2018-11-04", 0).date)) == at("2018-11-04", 1));
  CHECK(to_iso(paulo.start_of(at("2018-11-04", 0).date)) == "2018-11-04T03:00:00Z");
  // Havana's clocks go from 01:00 back to 00:00: the day begins with the first of the two.
  CHECK(to_iso(Zone::named("America/Havana").start_of(at("2026-11-01", 0).date)) == "2026-11-01T04:00:00Z");
  // Samoa had no 30 December 2011: the instant is the one where the 31st begins.
  const Zone apia = Zone::named("Pacific/Apia");
  CHECK(apia.local(apia.start_of(at("2011-12-30", 0).date)) == at("2011-12-31", 0));
}

TEST_CASE("an instant comes back from what the clock shows, or is one of two") {
  for (const char* name : {"Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"}) {
    const Zone zone = Zone::named(name);
    Instant instant = zone.start_of(at("2026-01-01", 0).date);
    for (int step = 0; step < 366 * 24 * 4; ++step, instant += std::chrono::minutes{15}) {
      const auto reading = zone.instant(zone.local(instant));
      const bool right = reading.kind != Kind::skipped && (reading.first == instant || reading.second == instant);
      if (!right) FAIL_CHECK(name << " " << to_iso(instant));
    }
  }
}

TEST_CASE("only names of the system's data are zones") {
  for (const char* name : {"",
                           "Europe",
                           "Europe/",
                           "/Europe/Rome",
                           "../../etc/passwd",
                           "Europe/../Europe/Rome",
                           "/usr/share/zoneinfo/Europe/Rome",
                           "file:Europe/Rome",
                           ":Europe/Rome",
                           "UTC+5",
                           "UTC+05:00",
                           "UTC0",
                           "Fixed/UTC+05:00:00",
                           "localtime",
                           "posix/Europe/Rome",
                           "right/Europe/Rome",
                           "europe/rome",
                           "Europe/Rome ",
                           "Mars/Olympus",
                           "tzdata.zi",
                           "zone1970.tab",
                           "Europe//Rome",
                           "CEST",
                           "Europe/Rome\x1b[31m",
                           "libc:localtime"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(Zone::named(name), Error);
  }
  CHECK_THROWS_AS(Zone::named(std::string(5000, 'a')), Error);
  CHECK_THROWS_AS(Zone::named(std::string_view("Europe/Rome\0x", 13)), Error);
  for (const char* name : {"UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "EST5EDT"}) {
    CHECK(Zone::named(name).name() == name);
  }
}

TEST_CASE("a wrong zone is named, with the right one") {
  CHECK_THROWS_WITH(Zone::named("Europe/Roma"), "there is no time zone 'Europe/Roma'");
  CHECK_THROWS_WITH(Zone::named("a\x1b[2J"), "there is no time zone 'a\x1b[2J'");
  CHECK(hint_of("Europe/Roma") == "did you mean 'Europe/Rome'?");
  CHECK(hint_of("europe/rome") == "did you mean 'Europe/Rome'?");
  CHECK(hint_of("Rome") == "did you mean 'Europe/Rome'?");
  CHECK(hint_of("new york") == "did you mean 'America/New_York'?");
  CHECK(hint_of("Qqqqqq/Zzzzzz") == "name it by continent and city, as in Europe/Rome");
}

TEST_CASE("the system's zone comes from TZ") {
  const Instant summer = Instant{std::chrono::sys_days{parse_iso_date("2026-07-01").value()}};
  struct Case {
    const char* tz;
    const char* name;
    const char* offset;
  };
  const Case cases[] = {{"Europe/Rome", "Europe/Rome", "+02:00"},
                        {":Europe/Rome", "Europe/Rome", "+02:00"},
                        {":/usr/share/zoneinfo/Europe/Rome", "Europe/Rome", "+02:00"},
                        {"/usr/share/zoneinfo/posix/Europe/Rome", "Europe/Rome", "+02:00"},
                        {"", "UTC", "+00:00"},
                        {"UTC", "UTC", "+00:00"},
                        {"UTC0", "UTC", "+00:00"},
                        {"CET-1", "CET-1", "+01:00"},
                        {"EST5", "EST5", "-05:00"}};
  for (const Case& each : cases) {
    CAPTURE(each.tz);
    const Tz tz(each.tz);
    const Zone zone = Zone::system();
    CHECK(zone.name() == each.name);
    CHECK(zone.offset(summer) == each.offset);
  }
  for (const char* wrong : {"Europe/Roma", "CET-1CEST,M3.5.0,M10.5.0/3", "UTC+99", "../etc/passwd", "/etc/passwd"}) {
    CAPTURE(wrong);
    const Tz tz(wrong);
    CHECK_THROWS_WITH(Zone::system(), Catch::Contains(std::string("'") + wrong + "'"));
  }
}

TEST_CASE("without TZ the system's zone is the one that /etc/localtime links to") {
  namespace fs = std::filesystem;
  std::error_code none;
  const std::string target = fs::read_symlink("/etc/localtime", none).string();
  const auto folder = target.find("/zoneinfo/");
  if (none || folder == std::string::npos) {
    WARN("skipped: /etc/localtime is no link into the zone folder here");
    return;
  }
  for (const char* setting : {static_cast<const char*>(nullptr), ":/etc/localtime", "/etc/localtime"}) {
    const Tz tz(setting);
    CHECK(Zone::system().name() == target.substr(folder + 10));
  }
}

TEST_CASE("a zone is known exactly where it can be had") {
  for (const char* name : {"Europe/Rome", "UTC", "America/Argentina/Ushuaia", "Etc/GMT+5"}) {
    INFO(name);
    CHECK(care::Zone::is_known(name));
    CHECK(care::Zone::named(name).name() == name);
  }
  for (const char* name : {"", "Europe", "Europe/Roma", "europe/rome", "../../etc/passwd", "/etc/localtime",
                           "posix/Europe/Rome", "Fixed/UTC+05:00:00", "tzdata.zi"}) {
    INFO(name);
    CHECK_FALSE(care::Zone::is_known(name));
    CHECK_THROWS_AS(care::Zone::named(name), care::Error);
  }
}
