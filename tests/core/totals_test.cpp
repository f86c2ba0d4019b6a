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
