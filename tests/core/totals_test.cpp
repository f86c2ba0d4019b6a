#include "core/totals.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/tax_profiles.hpp"
#include "core/text.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace care;

namespace {

const Currency kEuro{"EUR", 2};

Money euros(std::string_view text) { return parse_money(text, kEuro); }

/// "16 x 348.35 @22 -4%"
QuoteLine line_of(std::string_view text) {
  const auto words = split(trimmed(text), ' ');
  QuoteLine line;
  line.text = text;
  line.quantity = parse_quantity(words.at(0));
  line.price = euros(words.at(2));
  line.vat = parse_rate(words.at(3).substr(1));
  if (words.size() > 4) line.discount = parse_rate(words.at(4).substr(1));
  return line;
}

Discount discount_of(const std::string& text) {
  if (text.empty()) return {};
  if (text.ends_with('%')) return parse_rate(text);
  return euros(text);
}

std::string groups_of(const Totals& totals) {
  std::string text;
  for (const auto& group : totals.vat) {
    if (!text.empty()) text += ';';
    text += to_plain(group.base, kEuro) + '@' + to_plain(group.rate) + '=' + to_plain(group.amount, kEuro);
  }
  return text;
}

struct Sum {
  std::vector<QuoteLine> lines;
  Discount discount;
  TaxProfile tax;
  bool withholds = false;

  Totals totals() const { return totals_of(lines, discount, tax, withholds, kEuro); }
};

Sum sum_of(test::TsvRow& row) {
  Sum sum;
  for (const auto& line : split(row["lines"], ';')) sum.lines.push_back(line_of(line));
  sum.discount = discount_of(row["document_discount"]);
  if (row["vat"] == "yes") sum.tax.vat = Rate{22'000};
  sum.tax.contribution = parse_rate(row["contribution%"]);
  sum.tax.fund = parse_rate(row["fund%"]);
  sum.tax.withholding = parse_rate(row["withholding%"]);
  sum.tax.stamp = row["stamp_duty"] == "yes" ? StampDuty::charge : StampDuty::none;
  sum.withholds = true;
  return sum;
}

}  // namespace

TEST_CASE("worked examples of totals") {
  auto rows = test::read_tsv("totals.tsv");
  REQUIRE(rows.size() == 17);
  for (auto& row : rows) {
    CAPTURE(row["id"], row["what"]);
    const auto totals = sum_of(row).totals();
    const auto shown = [](Money amount) { return to_plain(amount, kEuro); };
    CHECK(shown(totals.subtotal) == row["subtotal"]);
    CHECK(shown(totals.discount) == row["discount"]);
    CHECK(shown(totals.contribution) == row["contribution"]);
    CHECK(shown(totals.fund) == row["fund"]);
    CHECK(shown(totals.taxable) == row["taxable"]);
    CHECK(groups_of(totals) == row["vat_groups"]);
    CHECK(shown(totals.vat_total) == row["vat_total"]);
    CHECK(shown(totals.stamp) == row["stamp"]);
    CHECK(shown(totals.total) == row["total"]);
    CHECK(shown(totals.withholding) == row["withholding"]);
    CHECK(shown(totals.net_to_pay) == row["net_to_pay"]);
  }
}

namespace {

Sum profile_sum(std::string_view profile, std::vector<std::string> lines, bool withholds = false) {
  Sum sum;
  for (const auto& line : lines) {
    sum.lines.push_back(line_of(line + " @0"));
    sum.lines.back().vat.reset();
  }
  sum.tax = built_in_tax_profile(profile, Language::it).value();
  sum.withholds = withholds;
  return sum;
}

std::string in_short(const Sum& sum) {
  const auto totals = sum.totals();
  return to_plain(totals.total, kEuro) + " - " + to_plain(totals.withholding, kEuro) + " = " +
         to_plain(totals.net_to_pay, kEuro) + (totals.stamp_due ? ", stamp " + to_plain(totals.stamp, kEuro) : "");
}

}  // namespace

TEST_CASE("what each built-in profile makes of a thousand") {
  const auto made = [](std::string_view profile, bool withholds) {
    return in_short(profile_sum(profile, {"1 x 1000"}, withholds));
  };
  CHECK(made("ordinary", false) == "1220.00 - 0.00 = 1220.00");
  CHECK(made("ordinary", true) == "1220.00 - 200.00 = 1020.00");
  CHECK(made("ordinary-inps", true) == "1268.80 - 208.00 = 1060.80");
  CHECK(made("fund", true) == "1268.80 - 200.00 = 1068.80");
  CHECK(made("forfettario", true) == "1002.00 - 0.00 = 1002.00, stamp 2.00");
  CHECK(made("forfettario-inps", true) == "1042.00 - 0.00 = 1042.00, stamp 2.00");
  CHECK(made("eu-reverse-charge", true) == "1000.00 - 0.00 = 1000.00, stamp 0.00");
  CHECK(made("non-eu", true) == "1000.00 - 0.00 = 1000.00, stamp 0.00");
  CHECK(made("none", true) == "1000.00 - 0.00 = 1000.00");
}

TEST_CASE("profiles have names, and words where the law wants them") {
  REQUIRE(built_in_tax_profiles().size() == 8);
  for (const auto& name : built_in_tax_profiles()) {
    CAPTURE(name);
    const auto italian = built_in_tax_profile(name, Language::it);
    const auto english = built_in_tax_profile(name, Language::en);
    REQUIRE(italian);
    CHECK(italian->name == name);
    // Whoever charges no VAT says why, but for those who say nothing of taxes at all.
    CHECK(italian->note.empty() == (italian->vat.has_value() || name == "none"));
    CHECK(italian->note.empty() == english->note.empty());
    CHECK((italian->note.empty() || italian->note != english->note));
  }
  CHECK_FALSE(built_in_tax_profile("Ordinary", Language::it));
  CHECK_FALSE(built_in_tax_profile("", Language::it));
}

TEST_CASE("stamp duty is owed on what is without VAT, beyond 77.47, in euros") {
  auto mixed = profile_sum("ordinary", {"1 x 77.48", "1 x 1000"});
  CHECK_FALSE(mixed.totals().stamp_due);
  mixed.lines.front().vat = Rate{};
  CHECK(mixed.totals().stamp == euros("2.00"));
  mixed.lines.front().price = euros("77.47");
  CHECK_FALSE(mixed.totals().stamp_due);

  auto absorbed = profile_sum("non-eu", {"1 x 77.48"});
  CHECK(absorbed.totals().stamp_due);
  CHECK(absorbed.totals().stamp == Money{});
  CHECK(absorbed.totals().total == euros("77.48"));

  const auto flat = profile_sum("forfettario", {"1 x 1000"});
  CHECK_FALSE(totals_of(flat.lines, {}, flat.tax, false, Currency{"CHF", 2}).stamp_due);
  // The contribution is part of what is without VAT.
  CHECK(profile_sum("forfettario-inps", {"1 x 75"}).totals().stamp_due);
  CHECK_FALSE(profile_sum("forfettario", {"1 x 75"}).totals().stamp_due);
}

TEST_CASE("a line's own VAT goes before the profile's, but not where there is none") {
  auto sum = profile_sum("ordinary", {"1 x 100", "1 x 100"});
  sum.lines.back().vat = Rate{4'000};
  CHECK(groups_of(sum.totals()) == "100.00@22=22.00;100.00@4=4.00");

  auto flat = profile_sum("forfettario", {"1 x 50"});
  flat.lines.front().vat = Rate{};
  CHECK(flat.totals().vat.empty());
  flat.lines.front().vat = Rate{22'000};
  CHECK_THROWS_WITH(flat.totals(), Catch::Contains("outside VAT"));
}

TEST_CASE("a discount takes off what there is at most") {
  auto sum = profile_sum("ordinary", {"1 x 100"});
  sum.discount = euros("100.00");
  CHECK(sum.totals().total == Money{});
  sum.discount = Rate{100'000};
  CHECK(sum.totals().total == Money{});
  sum.discount = euros("100.01");
  CHECK_THROWS_WITH(sum.totals(), "a discount of 100.01 is more than the 100.00 that it is taken from");
  sum.discount = Rate{101'000};
  CHECK_THROWS_AS(sum.totals(), Error);
  sum.discount = euros("-1");
  CHECK_THROWS_WITH(sum.totals(), "a discount below nothing");
  sum.discount = {};
  sum.lines.front().discount = Rate{100'000};
  CHECK(sum.totals().total == Money{});
  sum.lines.front().discount = Rate{100'001};
  CHECK_THROWS_AS(sum.totals(), Error);
}

TEST_CASE("a line may take off, all of them together may not") {
  auto sum = profile_sum("ordinary", {"1 x 100", "1 x -30"});
  CHECK(sum.totals().total == euros("85.40"));
  sum.lines.back().price = euros("-100.01");
  CHECK_THROWS_WITH(sum.totals(), "the lines come to less than nothing");
}

TEST_CASE("no lines are nothing") {
  const auto totals = profile_sum("ordinary", {}).totals();
  CHECK(totals.total == Money{});
  CHECK(totals.vat.empty());
}

TEST_CASE("what is too large to be exact is refused, never wrong") {
  auto sum = profile_sum("ordinary", {"1 x 1000000000000000"});
  CHECK(to_plain(sum.totals().total, kEuro) == "1220000000000000.00");
  sum.lines.front().quantity = Quantity{1'000'000};
  CHECK_THROWS_AS(sum.totals(), Error);
  sum.lines.front().quantity = Quantity{1'000};
  while (sum.lines.size() < 100) sum.lines.push_back(sum.lines.front());
  CHECK_THROWS_AS(sum.totals(), Error);
}
