#include "core/quote_number.hpp"

#include "support/catch.hpp"

using namespace care;

TEST_CASE("quotes are numbered by their pattern") {
  CHECK(quote_number("{year}-{counter:3}", 2026, 14) == "2026-014");
  CHECK(quote_number("{year}-{counter:3}", 2026, 1000) == "2026-1000");
  CHECK(quote_number("{counter}/{year:2}", 2026, 14) == "14/26");
  CHECK(quote_number("P{counter:5}", 2026, 14) == "P00014");
  CHECK(quote_number("{year}{counter:2}", 2026, 123) == "2026123");
  CHECK(quote_number("Prev. {counter:3}/{year} – AR", 2026, 7) == "Prev. 007/2026 – AR");
  CHECK(quote_number("{year:2}-{counter}", 2007, 1) == "07-1");
}

TEST_CASE("numbers of quotes are read back") {
  const char* patterns[] = {"{year}-{counter:3}", "{counter}/{year:2}",     "{year}{counter:2}", "{counter:3}{year}",
                            "{counter}",          "Q1{counter:4}0{year:2}", "№ {year}.{counter}"};
  for (const auto* pattern : patterns) {
    const std::string_view text(pattern);
    const bool dated = text.find("year") != std::string_view::npos;
    for (const std::int64_t counter : {1, 9, 10, 99, 100, 999, 1000, 123456}) {
      CAPTURE(pattern, counter);
      const auto number = parse_quote_number(pattern, quote_number(pattern, 2026, counter));
      REQUIRE(number);
      CHECK(number->counter == counter);
      CHECK(number->year == (dated ? std::optional(2026) : std::nullopt));
    }
  }
}

TEST_CASE("what no pattern wrote is no number of a quote") {
  for (const char* text : {"", "2026", "2026-", "2026-14", "2026-0014", "2026-01a", "2026_014", "026-014", "2026-014r2",
                           " 2026-014", "-026-014", "2026--14", "2026-+14", "2026-99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_quote_number("{year}-{counter:3}", text));
  }
}

TEST_CASE("a pattern of numbers has to hold the counter") {
  for (const char* pattern :
       {"{year}-{counter:3}", "{counter}", "{counter:9}", "a{counter}b{year:2}c", "{year:4}{counter}"}) {
    CAPTURE(pattern);
    CHECK(is_quote_number_pattern(pattern));
  }
  for (const char* pattern :
       {"", "{year}", "2026-014", "{counter}{counter}", "{year}{counter}{year:2}", "{counter}\n", "{counter:0}",
        "{counter:}", "{counter:10}", "{counter:x}", "{year:3}{counter}", "{count}", "{Counter}", "{counter",
        "counter}", "{{counter}}", "{}{counter}", "{counter}}"}) {
    CAPTURE(pattern);
    CHECK_FALSE(is_quote_number_pattern(pattern));
  }
}
