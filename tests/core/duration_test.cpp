#include "core/duration.hpp"

#include "care/error.hpp"
#include "support/catch.hpp"

using namespace care;

TEST_CASE("durations are read as people write them") {
  struct Case {
    const char* text;
    int minutes;
  };
  const Case cases[] = {{"25m", 25},
                        {"25 min", 25},
                        {"1h30", 90},
                        {"1h30m", 90},
                        {"1h", 60},
                        {"1.5h", 90},
                        {"1,5h", 90},
                        {"0.25h", 15},
                        {"1.33h", 80},
                        {"90", 90},
                        {"1:30", 90},
                        {"0:05", 5},
                        {"1 h 30", 90},
                        {" 2h ", 120},
                        {"2H", 120},
                        {"1 ora", 60},
                        {"2 ore 15 min", 135},
                        {"1h05", 65},
                        {"1h5", 65},
                        {"0", 0},
                        {"25 minuti", 25},
                        {"1 hour 30 minutes", 90},
                        {"8784h", 527040}};
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(parse_duration(each.text).count() == each.minutes);
  }
}

TEST_CASE("what is no duration is refused, with the words") {
  const char* texts[] = {"-5",
                         "-1h",
                         "h",
                         "1h75",
                         "1:75",
                         "1:5",
                         "1.5",
                         "1.5m",
                         "1h30s",
                         "30s",
                         "2d",
                         "1h 30m 5",
                         "1h-30",
                         "abc",
                         "1..5h",
                         "1.h",
                         ".5h",
                         "9999999h",
                         "99999999999999999999",
                         "8785h",
                         "1h1h",
                         "\xff",
                         "１h",
                         "1m30",
                         "1.0000000001h"};
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_duration(text), Error);
  }
  CHECK_THROWS_WITH(parse_duration("abc"), "'abc' is not a duration in whole minutes");
  CHECK_THROWS_WITH(parse_duration("  "), "a duration is missing");
  CHECK_THROWS_WITH(parse_duration("-5m"), "the duration '-5m' is negative");
  CHECK_THROWS_WITH(parse_duration("9000h"), "the duration '9000h' is longer than a year");
  CHECK_THROWS_WITH(parse_duration("5\x1b[31m"), Catch::Contains("\x1b[31m"));
}

TEST_CASE("durations are written to be read, by people and back") {
  CHECK(to_text(Minutes{25}) == "25 min");
  CHECK(to_text(Minutes{60}) == "1 h");
  CHECK(to_text(Minutes{90}) == "1 h 30");
  CHECK(to_text(Minutes{65}) == "1 h 05");
  CHECK(to_text(Minutes{-90}) == "-1 h 30");
  for (int minutes = 0; minutes <= 3000; ++minutes) {
    if (parse_duration(to_text(Minutes{minutes})).count() != minutes) FAIL_CHECK(minutes);
  }
}

TEST_CASE("numbers of days") {
  CHECK(parse_days("30d") == 30);
  CHECK(parse_days("2w") == 14);
  CHECK(parse_days("10 days") == 10);
  CHECK(parse_days("2 settimane") == 14);
  CHECK(parse_days("0d") == 0);
  CHECK(parse_signed_days("-3d") == -3);
  CHECK(parse_signed_days("+2w") == 14);
  CHECK(parse_signed_days("3d") == 3);
  for (const char* text : {"", "30", "d", "-3d", "+3d", "1mo", "1y", "3d4", "3d w", "999999999999d", "6000w", "1.5d"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_days(text), Error);
  }
  CHECK_THROWS_AS(parse_signed_days("--3d"), Error);
  CHECK_THROWS_WITH(parse_days("1mo"), "'1mo' is not a number of days");
}
