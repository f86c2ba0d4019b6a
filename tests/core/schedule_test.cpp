#include "core/schedule.hpp"

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/random_quote.hpp"
#include "core/rounding.hpp"
#include "support/catch.hpp"

using namespace care;

namespace {

const Currency kEuro{"EUR", 2};

Date day(const char* text) { return parse_iso_date(text).value(); }

Totals totals_of(std::int64_t total, std::int64_t net) {
  Totals totals;
  totals.total = {total};
  totals.net_to_pay = {net};
  totals.withholding = {total - net};
  return totals;
}

std::vector<Instalment> parts(const std::vector<Part>& parts) {
  std::vector<Instalment> instalments;
  for (const auto& part : parts) instalments.emplace_back().part = part;
  return instalments;
}

/// "380.64 (318.24), 888.16 (742.56)": each amount with its part of the net to pay.
std::string amounts_of(const std::vector<Instalment>& instalments, const Totals& totals) {
  std::string text;
  for (const auto& due : schedule_of(instalments, totals, {}, {}, day("2026-05-06"))) {
    if (!text.empty()) text += ", ";
    text += to_plain(due.amount, kEuro) + " (" + to_plain(due.net_due, kEuro) + ")";
  }
  return text;
}

Rate percent(std::int64_t whole) { return {whole * 1000}; }

/// One instalment of all there is, due on 15 May 2026, with what was paid of it, seen on some day.
struct One {
  Totals totals = totals_of(1268'80, 1268'80);
  Instalment instalment;
  std::vector<Payment> payments;

  One() { instalment.when = {Trigger::date, 0, day("2026-05-15")}; }

  One& pay(std::int64_t minor, std::optional<ShortBecause> because = std::nullopt) {
    auto& payment = payments.emplace_back();
    payment.amount = {minor};
    payment.short_because = because;
    return *this;
  }

  InstalmentDue on(const char* today, const JobDays& days = {}) const {
    return schedule_of({instalment}, totals, days, payments, day(today)).at(0);
  }
};

}  // namespace

TEST_CASE("instalments are shares, amounts, and what is left") {
  const auto totals = totals_of(1268'80, 1060'80);
  CHECK(amounts_of(parts({percent(30), Rest{}}), totals) == "380.64 (318.24), 888.16 (742.56)");
  CHECK(amounts_of(parts({percent(30), percent(70)}), totals) == "380.64 (318.24), 888.16 (742.56)");
  CHECK(amounts_of(parts({Rest{}, percent(30)}), totals) == "888.16 (742.56), 380.64 (318.24)");
  CHECK(amounts_of(parts({Money{1000'00}, Money{268'80}}), totals) == "1000.00 (836.07), 268.80 (224.73)");
  CHECK(amounts_of(parts({Money{500'00}, percent(30), Rest{}}), totals) ==
        "500.00 (418.03), 380.64 (318.24), 388.16 (324.53)");
  CHECK(amounts_of(parts({Rest{}}), totals) == "1268.80 (1060.80)");
  CHECK(amounts_of({}, totals).empty());
}

TEST_CASE("the last one takes what rounding leaves") {
  const auto totals = totals_of(100'01, 100'01);
  CHECK(amounts_of(parts({percent(50), percent(50)}), totals) == "50.01 (50.01), 50.00 (50.00)");
  CHECK(amounts_of(parts({Rate{33'333}, Rate{33'333}, Rate{33'334}}), totals) ==
        "33.34 (33.34), 33.34 (33.34), 33.33 (33.33)");
  CHECK(amounts_of(parts({percent(50), percent(25), percent(25), Rest{}}), totals_of(3, 3)) ==
        "0.02 (0.02), 0.01 (0.01), 0.00 (0.00), 0.00 (0.00)");
}

TEST_CASE("several that take the rest share it, the last one what rounding leaves") {
  CHECK(amounts_of(parts({Rest{}, Rest{}, Rest{}}), totals_of(100'00, 80'00)) ==
        "33.33 (26.67), 33.33 (26.67), 33.34 (26.66)");
  CHECK(amounts_of(parts({percent(30), Rest{}, Rest{}}), totals_of(100'01, 100'01)) ==
        "30.00 (30.00), 35.01 (35.01), 35.00 (35.00)");
}

TEST_CASE("instalments that are not the total are refused") {
  const auto totals = totals_of(1000'00, 1000'00);
  const auto compute = [&](const std::vector<Part>& of) { return amounts_of(parts(of), totals); };
  for (const auto& of : std::vector<std::vector<Part>>{{percent(101)},
                                                       {percent(60), percent(41)},
                                                       {Money{1000'01}},
                                                       {Money{1000'01}, Rest{}},
                                                       {Money{1}, percent(100)},
                                                       {percent(101), Rest{}}}) {
    CHECK_THROWS_WITH(compute(of), "the instalments are more than the total");
  }
  for (const auto& of : std::vector<std::vector<Part>>{
           {percent(99)}, {Rate{33'333}, Rate{33'333}, Rate{33'333}}, {Money{999'99}}, {Money{0}}, {percent(0)}}) {
    CHECK_THROWS_WITH(compute(of), "the instalments are less than the total");
  }
  CHECK_THROWS_WITH(compute({Money{-1}, Rest{}}), "an instalment is less than nothing");
}

TEST_CASE("a job for nothing has instalments of nothing") {
  CHECK(amounts_of(parts({percent(30), Rest{}}), totals_of(0, 0)) == "0.00 (0.00), 0.00 (0.00)");
  CHECK(schedule_of(parts({Rest{}}), totals_of(0, 0), {}, {}, day("2026-05-06")).at(0).state == PaymentState::paid);
}

TEST_CASE("instalments of random quotes add up, in both sums", "[rounds]") {
  test::Dice dice(20);
  for (int i = 0; i < test::rounds(5'000); ++i) {
    const auto quote = test::random_quote(dice);
    const auto totals = care::totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, kEuro);
    std::vector<Part> of;
    auto left = dice.between(0, 100'000);
    for (auto count = dice.between(0, 5); count > 0; --count) {
      const auto share = dice.between(0, left);
      left -= share;
      of.emplace_back(Rate{share});
    }
    for (auto rests = dice.between(1, 3); rests > 0; --rests) of.emplace_back(Rest{});
    dice.shuffle(of);
    Money amount;
    Money net;
    for (const auto& due : schedule_of(parts(of), totals, {}, {}, day("2026-05-06"))) {
      amount += due.amount;
      net += due.net_due;
      REQUIRE(due.amount.minor >= 0);
      REQUIRE(due.net_due.minor >= 0);
    }
    CAPTURE(i);
    REQUIRE(amount == totals.total);
    REQUIRE(net == totals.net_to_pay);
  }
}

TEST_CASE("an instalment falls due on the invoice's day, else on its own") {
  One one;
  CHECK(one.on("2026-05-01").due == day("2026-05-15"));
  one.instalment.when = {Trigger::delivery, 30, std::nullopt};
  CHECK_FALSE(one.on("2026-05-01").due);
  CHECK(one.on("2027-05-01").state == PaymentState::not_due);
  CHECK(one.on("2026-05-01", {day("2026-04-01"), day("2026-05-31")}).due == day("2026-06-30"));
  one.instalment.when = {Trigger::acceptance, 0, std::nullopt};
  CHECK(one.on("2026-05-01", {day("2026-04-01"), std::nullopt}).due == day("2026-04-01"));
  one.instalment.invoice = Invoice{"12", day("2026-04-15"), day("2026-05-20")};
  CHECK(one.on("2026-05-01", {day("2026-04-01"), std::nullopt}).due == day("2026-05-20"));
}

TEST_CASE("the days of an instalment that nobody paid") {
  const One one;
  CHECK(one.on("2026-05-14").state == PaymentState::not_due);
  CHECK(one.on("2026-05-15").state == PaymentState::due);
  CHECK_FALSE(one.on("2026-05-15").overdue);
  CHECK(one.on("2026-05-16").state == PaymentState::late);
  CHECK(one.on("2026-05-16").overdue);
  CHECK(one.on("2026-05-16").open == Money{1268'80});
}

TEST_CASE("payments close an instalment, or part of it") {
  CHECK(One().pay(1268'80).on("2026-06-01").state == PaymentState::paid);
  CHECK(One().pay(1000'00).pay(268'80).on("2026-06-01").state == PaymentState::paid);

  const auto part = One().pay(1000'00);
  CHECK(part.on("2026-05-15").state == PaymentState::due);
  CHECK(part.on("2026-05-16").state == PaymentState::short_paid);
  CHECK(part.on("2026-05-16").open == Money{268'80});
  CHECK(part.on("2026-05-16").overdue);
  CHECK(One().pay(1000'00).on("2026-05-14").state == PaymentState::not_due);
  CHECK(One().pay(1000'00, ShortBecause::unknown).on("2026-05-14").state == PaymentState::short_paid);
  CHECK(One().pay(1258'80, ShortBecause::bank_fee).on("2026-05-14").open == Money{10'00});

  const auto more = One().pay(1300'00).on("2026-05-14");
  CHECK(more.state == PaymentState::paid);
  CHECK(more.open == Money{});
  CHECK(more.over == Money{31'20});
}

TEST_CASE("payments count for their own instalment") {
  Payment payment;
  payment.amount = {500'00};
  payment.instalment = 2;
  const auto schedule =
      schedule_of(parts({percent(50), percent(50)}), totals_of(1000'00, 1000'00), {}, {payment}, day("2026-05-06"));
  CHECK(schedule.at(0).n == 1);
  CHECK(schedule.at(0).paid == Money{});
  CHECK(schedule.at(1).n == 2);
  CHECK(schedule.at(1).state == PaymentState::paid);
}

TEST_CASE("tax withheld is not missing") {
  One one;
  one.totals = totals_of(1268'80, 1060'80);
  CHECK(one.on("2026-05-01").net_due == Money{1060'80});
  CHECK(one.on("2026-05-01").withheld == Money{});
  one.pay(530'40);
  CHECK(one.on("2026-05-16").withheld == Money{104'00});
  CHECK(one.on("2026-05-16").open == Money{530'40});
  one.pay(530'40);
  CHECK(one.on("2026-05-16").state == PaymentState::paid);
  CHECK(one.on("2026-05-16").withheld == Money{208'00});

  // A client that withholds without having been expected to.
  const auto unforeseen = One().pay(1060'80, ShortBecause::withheld).on("2026-06-01");
  CHECK(unforeseen.state == PaymentState::paid);
  CHECK(unforeseen.open == Money{});
  CHECK(unforeseen.withheld == Money{208'00});
  CHECK_FALSE(unforeseen.overdue);
}

TEST_CASE("an instalment may be disputed, paused or written off") {
  One one;
  one.instalment.standing = Standing::disputed;
  CHECK(one.on("2026-05-01").state == PaymentState::disputed);
  CHECK(one.on("2026-06-01").state == PaymentState::disputed);
  CHECK_FALSE(one.on("2026-06-01").overdue);
  CHECK(one.on("2026-06-01").open == Money{1268'80});

  one.instalment.standing = Standing::paused;
  CHECK(one.on("2026-05-01").state == PaymentState::not_due);
  CHECK(one.on("2026-06-01").state == PaymentState::due);
  CHECK_FALSE(one.on("2026-06-01").overdue);

  one.instalment.standing = Standing::written_off;
  CHECK(one.on("2026-06-01").state == PaymentState::paid);
  CHECK(one.on("2026-06-01").open == Money{});
  CHECK(one.on("2026-06-01").paid == Money{});
}

TEST_CASE("what an instalment waits for is typed in words") {
  CHECK(parse_trigger("acceptance") == DueWhen{Trigger::acceptance, 0, std::nullopt});
  CHECK(parse_trigger("delivery") == DueWhen{Trigger::delivery, 0, std::nullopt});
  CHECK(parse_trigger("delivery+30d") == DueWhen{Trigger::delivery, 30, std::nullopt});
  CHECK(parse_trigger(" Acceptance + 2w ") == DueWhen{Trigger::acceptance, 14, std::nullopt});
  for (const char* text : {"", "2026-06-01", "+30d", "deliver", "date", "tomorrow"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_trigger(text));
  }
  for (const char* text : {"delivery+", "delivery30d", "delivery-3d", "delivery+1mo", "acceptances", "delivery+3"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_trigger(text), Error);
  }
  for (const char* text : {"acceptance", "delivery+30d", "acceptance+1d"}) {
    CHECK(to_plain(parse_trigger(text).value()) == text);
  }
  CHECK(to_plain(DueWhen{Trigger::date, 0, day("2026-06-01")}) == "2026-06-01");
}

TEST_CASE("a cadence keeps the day of the month") {
  const auto days_of = [](const std::vector<Instalment>& instalments) {
    std::string text;
    for (const auto& each : instalments) text += to_plain(each.when) + " ";
    return text;
  };
  CHECK(days_of(regular_instalments(day("2026-01-31"), 4, 1, 0)) == "2026-01-31 2026-02-28 2026-03-31 2026-04-30 ");
  CHECK(days_of(regular_instalments(day("2026-12-30"), 3, 0, 14)) == "2026-12-30 2027-01-13 2027-01-27 ");
  CHECK(regular_instalments(day("2026-01-31"), 0, 1, 0).empty());
  CHECK(amounts_of(regular_instalments(day("2026-01-01"), 3, 1, 0), totals_of(100'00, 100'00)) ==
        "33.33 (33.33), 33.33 (33.33), 33.34 (33.34)");
}
