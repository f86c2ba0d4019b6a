#include "core/interest.hpp"

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/choice.hpp"
#include "core/interest_rates.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace care;

namespace {

const Currency kEuro{"EUR", 2};

Date day(const char* text) { return parse_iso_date(text).value(); }

std::string parts_of(const LateInterest& late) {
  std::string text;
  for (const auto& part : late.parts) {
    if (!text.empty()) text += "; ";
    text += std::to_string(part.days) + "d@" + to_plain(part.rate);
  }
  return text;
}

/// "46d@11.50" as `parts_of` writes it.
std::string without_end_zeros(const std::string& parts) {
  std::string text;
  for (const auto& part : split(parts, ';')) {
    if (trimmed(part).empty()) continue;
    const auto at = part.find('@');
    if (!text.empty()) text += "; ";
    text += std::string(trimmed(part.substr(0, at))) + '@' + to_plain(parse_rate(part.substr(at + 1)));
  }
  return text;
}

}  // namespace

TEST_CASE("worked examples of interest for late payment") {
  auto rows = test::read_tsv("interest.tsv");
  REQUIRE(rows.size() == 10);
  for (auto& row : rows) {
    CAPTURE(row["id"]);
    const auto compute = [&] {
      return late_interest(parse_money(row["principal"], kEuro), day(row["due"].c_str()), day(row["paid"].c_str()),
                           choose<Regime>(row["regime"], "regime"), {});
    };
    if (row["parts"].starts_with("error")) {
      CHECK_THROWS_AS(compute(), Error);
      continue;
    }
    const auto late = compute();
    CHECK(parts_of(late) == without_end_zeros(row["parts"]));
    CHECK(to_plain(late.interest, kEuro) == row["interest"]);
    CHECK(to_plain(late.fixed, kEuro) == row["fixed_sum"]);
    CHECK(to_plain(late.total, kEuro) == row["all_in_all"]);
  }
}

TEST_CASE("the rates are those that were published") {
  auto rows = test::read_tsv("rates_it_uk.tsv");
  REQUIRE(rows.size() == 16);
  for (auto& row : rows) {
    CAPTURE(row["half"]);
    const auto italy = statutory_rate(row["half"], Regime::eu);
    const auto uk = statutory_rate(row["half"], Regime::uk);
    CHECK(half_year_of(day(row["from"].c_str())) == row["half"]);
    CHECK(half_year_of(day(row["to"].c_str())) == row["half"]);
    CHECK(end_of_half_year(day(row["from"].c_str())) == day(row["to"].c_str()));
    if (row["it_rate"] == "UNKNOWN") {
      CHECK_FALSE(italy);
      CHECK_FALSE(uk);
      continue;
    }
    CHECK(italy == parse_rate(row["it_rate"]));
    CHECK(uk == parse_rate(row["uk_rate"]));
  }
}

TEST_CASE("a half-year without a known rate says which key adds it, and the key does") {
  const Money principal{500'00};
  const auto compute = [&](const HalfYearRates& more) {
    return late_interest(principal, day("2026-06-20"), day("2026-07-10"), Regime::eu, more);
  };
  try {
    compute({});
    FAIL("there is no rate of 2026H2");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::config);
    CHECK(std::string(error.what()) == "the rate of interest for late payment in the half-year 2026H2 is not known");
    CHECK(error.hint() == "look it up and write it below [payments.rates], in the form \"2026H2\" = \"10.15%\"");
  }
  const auto late = compute({{"2026H2", Rate{9'000}}});
  CHECK(parts_of(late) == "10d@10.15; 10d@9");
  CHECK(late.interest == Money{2'62});  // 500 × (10 × 10.15 + 10 × 9) % ÷ 365 = 2.6233
}

TEST_CASE("a rate of one's own goes before the table") {
  const auto late =
      late_interest({1'000'00}, day("2026-01-31"), day("2026-03-17"), Regime::eu, {{"2026H1", Rate{10'000}}});
  CHECK(parts_of(late) == "45d@10");
  CHECK(late.interest == Money{12'33});
}

TEST_CASE("in the UK the rate is locked on the day after the due day") {
  const auto late = [](const char* due) {
    return late_interest({100'00}, day(due), day("2026-02-01"), Regime::uk, {});
  };
  CHECK(parts_of(late("2024-12-31")) == "397d@12.75");
  CHECK(parts_of(late("2024-12-30")) == "398d@13.25");
  // What is locked needs no rate of later half-years.
  CHECK(late_interest({100'00}, day("2026-06-29"), day("2027-01-01"), Regime::uk, {}).parts.size() == 1);
  CHECK_THROWS_AS(late_interest({100'00}, day("2026-06-30"), day("2027-01-01"), Regime::uk, {}), Error);
}

TEST_CASE("the fixed sum of the UK grows with the debt") {
  const auto fixed = [](std::int64_t minor) {
    return late_interest({minor}, day("2025-03-31"), day("2025-04-30"), Regime::uk, {}).fixed.minor;
  };
  CHECK(fixed(999'99) == 40'00);
  CHECK(fixed(1'000'00) == 70'00);
  CHECK(fixed(9'999'99) == 70'00);
  CHECK(fixed(10'000'00) == 100'00);
}

TEST_CASE("nothing is owed where nothing is late, or no law says so") {
  for (const auto& late : {late_interest({500'00}, day("2026-07-10"), day("2026-07-10"), Regime::eu, {}),
                           late_interest({500'00}, day("2026-07-10"), day("2026-01-01"), Regime::uk, {}),
                           late_interest({500'00}, day("2020-01-01"), day("2030-01-01"), Regime::none, {})}) {
    CHECK(late.parts.empty());
    CHECK(late.interest == Money{});
    CHECK(late.fixed == Money{});
    CHECK(late.total == Money{500'00});
  }
  CHECK(late_interest({0}, day("2025-01-01"), day("2025-06-01"), Regime::eu, {}).fixed == Money{});
}

TEST_CASE("leap days are days, of a year that has 365") {
  const auto late = late_interest({365'00}, day("2024-02-28"), day("2024-03-01"), Regime::eu, {});
  CHECK(parts_of(late) == "2d@12.5");
  CHECK(late.interest == Money{25});
}
