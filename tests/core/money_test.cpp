#include "core/money.hpp"

#include <limits>

#include "care/error.hpp"
#include "core/currencies.hpp"
#include "support/catch.hpp"
#include "support/dice.hpp"

using namespace care;

namespace {

const Currency kEuro{"EUR", 2};
const Currency kYen{"JPY", 0};
const Currency kDinar{"KWD", 3};
const Currency kUnit{"CLF", 4};

std::int64_t euros(std::string_view text) { return parse_money(text, kEuro).minor; }

}  // namespace

TEST_CASE("amounts are read as people write them") {
  for (const char* text :
       {"1268.80",    "1268,80",    "1.268,80",      "1,268.80",        "1 268,80",      "1 268.80",
        "1'268.80",   "1’268,80",   "1\u00A0268,80", "1\u202F268,80",   "1\u2009268.80", "€1268.80",
        "1268.80€",   "€ 1.268,80", "1.268,80 €",    "1.268,80\u00A0€", "EUR 1268.80",   "1268.80 EUR",
        "eur1268.80", "1268.8",     "1268,8",        "01268.80",        "  1268.80  "}) {
    CAPTURE(text);
    CHECK(euros(text) == 1268'80);
  }
  for (const char* text : {"-3", "-3.00", "-3,0", "−3,00", "–3", "-€3", "€-3", "- 3", "-3 €", "EUR -3", "-EUR 3.00"}) {
    CAPTURE(text);
    CHECK(euros(text) == -3'00);
  }
  CHECK(euros("0") == 0);
  CHECK(euros("-0") == 0);
  CHECK(euros("0.07") == 7);
  CHECK(euros("1268") == 1268'00);
  CHECK(euros("1.000.000") == 1'000'000'00);
  CHECK(euros("12.345.678,90") == 12'345'678'90);
  CHECK(euros("1 268") == 1268'00);
  CHECK(euros("1'268'000") == 1'268'000'00);
  CHECK(euros("90071992547409.93") == 9007199254740993);  // what floating point would lose
}

TEST_CASE("an amount that can be read in two ways is refused with both") {
  for (const char* text : {"1.268", "1,268", "12.345", "999,000", "€1.268", "-1,268"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(parse_money(text, kEuro), Catch::Contains("can be read as"));
  }
  try {
    parse_money("1.268", kEuro);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(std::string(error.what()) == "'1.268' can be read as 1268 or as 1.268");
    CHECK(error.hint() == "write 1268.00, or 2 digits behind the point");
  }
  CHECK_THROWS_WITH(parse_money("1,268", kUnit), "'1,268' can be read as 1268 or as 1.268");
}

TEST_CASE("the digits of a currency tell what a mark means") {
  CHECK(parse_money("1.268", kYen).minor == 1268);
  CHECK(parse_money("1,268", kYen).minor == 1268);
  CHECK(parse_money("¥1268", kYen).minor == 1268);
  CHECK(parse_money("1.268", kDinar).minor == 1268);
  CHECK(parse_money("1,268", kDinar).minor == 1268);
  CHECK(parse_money("1.268,000", kDinar).minor == 1268000);
  CHECK(parse_money("1.5", kDinar).minor == 1500);
  CHECK(parse_money("1.2680", kUnit).minor == 12680);
}

TEST_CASE("what is no amount is refused") {
  for (const char* text : {"",
                           " ",
                           "-",
                           "€",
                           "abc",
                           "1268.805",
                           "1,268.805",
                           "0.268",
                           "1..5",
                           "1.2.3",
                           "1,26,8",
                           "12.34.567",
                           "1.268.80",
                           "1,268,80",
                           "1268.",
                           ".5",
                           ",5",
                           "1.",
                           "1,268 .5",
                           "+5",
                           "--5",
                           "5-",
                           "(5)",
                           "1e5",
                           "0x10",
                           "5%",
                           "5 $",
                           "£5",
                           "5 CHF",
                           "USD 5",
                           "5 XYZ",
                           "5 hours",
                           "€5€",
                           "EUR 5 EUR",
                           "5 5",
                           "1 26",
                           "1'26",
                           "1.268'00",
                           "1268 .80",
                           "1.268 000",
                           "\xff\xfe"
                           "5",
                           "5\x1b[31m",
                           "nan",
                           "inf",
                           "１２",
                           "1.0000000000000000000000000000",
                           "99999999999999999999",
                           "1000000000000000.01"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_money(text, kEuro), Error);
  }
  CHECK_THROWS_WITH(parse_money("1268.5", kYen), "'1268.5' is no whole amount: JPY has no smaller unit");
  CHECK_THROWS_WITH(parse_money("1268.805", kEuro), "'1268.805' is no whole amount: EUR has 2 digits behind the point");
  CHECK_THROWS_WITH(parse_money("$5", kEuro), "'$5' is in USD, not in EUR");
  CHECK_THROWS_WITH(parse_money("5 chf", kEuro), "'5 chf' is in CHF, not in EUR");
  CHECK_THROWS_WITH(parse_money("", kEuro), "an amount is missing");
  CHECK_THROWS_WITH(parse_money("99999999999999999999", kEuro), "the amount '99999999999999999999' is too large");
}

TEST_CASE("currencies of ISO 4217 with the digits of their minor units") {
  CHECK(currency_of("EUR") == kEuro);
  CHECK(currency_of("eur") == kEuro);
  CHECK(currency_of("jpy") == kYen);
  CHECK(currency_of("KWD") == kDinar);
  CHECK(currency_of("CLF") == kUnit);
  CHECK(currency_of("ISK").digits == 0);
  CHECK(currency_of("TND").digits == 3);
  CHECK(currency_of("ZWG").digits == 2);
  for (const char* code : {"", "EU", "EURO", "ABC", "UR ", "R G", "XXX", "XAU", "E", "€", "EUR GBP", "BGN"}) {
    CAPTURE(code);
    CHECK_THROWS_AS(currency_of(code), Error);
  }
  try {
    currency_of("EUT");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "'EUT' is not a currency of ISO 4217");
    CHECK(error.hint() == "did you mean 'EUR'?");
  }
}

TEST_CASE("each sign is of a currency that there is") {
  for (const auto& each : currency_signs()) CHECK(sign_of(currency_of(each.code)) == each.sign);
  CHECK(sign_of(currency_of("CHF")).empty());
}

TEST_CASE("quantities have three digits of their own") {
  const auto thousandths = [](std::string_view text) { return parse_quantity(text).thousandths; };
  CHECK(thousandths("2.5") == 2500);
  CHECK(thousandths("2,5") == 2500);
  CHECK(thousandths("0.333") == 333);
  CHECK(thousandths("1.000") == 1000);
  CHECK(thousandths("1,000") == 1000);
  CHECK(thousandths("1 000") == 1'000'000);
  CHECK(thousandths("1.234,5") == 1'234'500);
  CHECK(thousandths("1,234.5") == 1'234'500);
  CHECK(thousandths("1.000.000") == 1'000'000'000);
  CHECK(thousandths("-2") == -2000);
  CHECK(thousandths("0") == 0);
  for (const char* text : {"", "x", "2.5h", "1.2345", "1e3", ".5", "5.", "2 5", "9999999999999", "1/2", "½"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_quantity(text), Error);
  }
  CHECK_THROWS_WITH(parse_quantity("1.2345"), "'1.2345' has more than three digits behind the point");
}

TEST_CASE("percentages have three digits as well") {
  const auto thousandths = [](std::string_view text) { return parse_rate(text).thousandths; };
  CHECK(thousandths("22%") == 22000);
  CHECK(thousandths("22 %") == 22000);
  CHECK(thousandths("22\u00A0%") == 22000);
  CHECK(thousandths("22") == 22000);
  CHECK(thousandths("9.975%") == 9975);
  CHECK(thousandths("22,5%") == 22500);
  CHECK(thousandths("0%") == 0);
  CHECK(thousandths("1000%") == 1'000'000);
  for (const char* text : {"", "%", "-4%", "22%%", "9.9751%", "x%", "1001%", "%22", "22 percent"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_rate(text), Error);
  }
}

TEST_CASE("amounts are written for scripts and for people") {
  CHECK(to_plain(Money{1268'80}, kEuro) == "1268.80");
  CHECK(to_plain(Money{-3'00}, kEuro) == "-3.00");
  CHECK(to_plain(Money{7}, kEuro) == "0.07");
  CHECK(to_plain(Money{-7}, kEuro) == "-0.07");
  CHECK(to_plain(Money{0}, kEuro) == "0.00");
  CHECK(to_plain(Money{1269}, kYen) == "1269");
  CHECK(to_plain(Money{5}, kDinar) == "0.005");

  CHECK(to_words(Money{1268'80}, kEuro, Language::it) == "1.268,80\u00A0€");
  CHECK(to_words(Money{1268'80}, kEuro, Language::en) == "€1,268.80");
  CHECK(to_words(Money{-3'00}, kEuro, Language::it) == "-3,00\u00A0€");
  CHECK(to_words(Money{-3'00}, kEuro, Language::en) == "-€3.00");
  CHECK(to_words(Money{1268'80}, currency_of("CHF"), Language::it) == "1.268,80\u00A0CHF");
  CHECK(to_words(Money{1268'80}, currency_of("CHF"), Language::en) == "CHF\u00A01,268.80");
  CHECK(to_words(Money{1'234'567'89}, kEuro, Language::it) == "1.234.567,89\u00A0€");
  CHECK(to_words(Money{999'00}, kEuro, Language::en) == "€999.00");
  CHECK(to_words(Money{1268}, kYen, Language::en) == "¥1,268");

  CHECK(to_plain(Quantity{2500}) == "2.5");
  CHECK(to_plain(Quantity{1000}) == "1");
  CHECK(to_plain(Quantity{-50}) == "-0.05");
  CHECK(to_words(Quantity{1'234'500}, Language::it) == "1.234,5");
  CHECK(to_words(Quantity{1'234'500}, Language::en) == "1,234.5");
  CHECK(to_plain(Rate{22'000}) == "22");
  CHECK(to_plain(Rate{9'975}) == "9.975");
  CHECK(to_words(Rate{22'500}, Language::it) == "22,5\u00A0%");
  CHECK(to_words(Rate{22'500}, Language::en) == "22.5%");
}

TEST_CASE("what is written is read back as it was", "[rounds]") {
  test::Dice dice(4);
  for (const char* code : {"EUR", "CHF", "USD", "JPY", "ISK", "KWD", "TND"}) {
    const Currency currency = currency_of(code);
    for (int i = 0; i < test::rounds(3'000); ++i) {
      const Money amount{dice.once_in(2) ? dice.between(-2'000'00, 2'000'00)
                                         : dice.between(-100'000'000'000'000'000, 100'000'000'000'000'000)};
      CAPTURE(code, amount.minor);
      REQUIRE(parse_money(to_plain(amount, currency), currency) == amount);
      REQUIRE(parse_money(to_words(amount, currency, Language::it), currency) == amount);
      REQUIRE(parse_money(to_words(amount, currency, Language::en), currency) == amount);
    }
  }
  for (int i = 0; i < test::rounds(3'000); ++i) {
    const Quantity quantity{dice.between(-2'000'000, 2'000'000)};
    const Rate rate{dice.between(0, 1'000'000)};
    REQUIRE(parse_quantity(to_plain(quantity)) == quantity);
    REQUIRE(parse_rate(to_plain(rate)) == rate);
    if (rate < Rate{1'000'000}) REQUIRE(parse_rate(to_words(rate, Language::it)) == rate);
    if (rate < Rate{1'000'000}) REQUIRE(parse_rate(to_words(rate, Language::en)) == rate);
  }
}

TEST_CASE("the largest and the smallest number can be written") {
  CHECK(to_plain(Money{std::numeric_limits<std::int64_t>::min()}, kEuro) == "-92233720368547758.08");
  CHECK(to_plain(Money{std::numeric_limits<std::int64_t>::max()}, kEuro) == "92233720368547758.07");
}
