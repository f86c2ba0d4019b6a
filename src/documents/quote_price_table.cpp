#include <algorithm>

#include "care/client.hpp"
#include "documents/clean.hpp"
#include "documents/quote_prices.hpp"
#include "documents/quote_tables.hpp"

namespace care::documents {
namespace {

using Table = Sheet::Table;

class PriceTable {
 public:
  PriceTable(const QuotePaper& paper, const QuoteVoice& voice)
      : quote_(paper.quote),
        totals_(paper.totals),
        voice_(voice),
        shown_(paper.client.consumer ? gross_prices(quote_, totals_) : net_prices(quote_, totals_)) {}

  Table make() {
    add_column("line_text", Sheet::Align::left, [this](std::size_t i) { return item_text(quote_.lines[i].text); });
    if (has_quantities())
      add_column("line_quantity", Sheet::Align::right, [this](std::size_t i) { return quantity(i); });
    if (has_quantities() && shown_.units_add_up) {
      add_column("line_price", Sheet::Align::right, [this](std::size_t i) { return voice_.amount(shown_.units[i]); });
    }
    if (has_discounts())
      add_column("line_discount", Sheet::Align::right, [this](std::size_t i) { return discount(i); });
    if (totals_.vat.size() > 1) add_column("line_vat", Sheet::Align::right, [this](std::size_t i) { return vat(i); });
    add_column("line_amount", Sheet::Align::right, [this](std::size_t i) { return voice_.amount(shown_.lines[i]); });
    add_sums();
    return std::move(table_);
  }

 private:
  template <class Cell>
  void add_column(std::string_view title, Sheet::Align align, Cell cell) {
    table_.columns.push_back({voice_.say(title), align});
    table_.rows.resize(quote_.lines.size());
    for (std::size_t i = 0; i < quote_.lines.size(); ++i) table_.rows[i].push_back(cell(i));
  }

  bool has_quantities() const {
    return has_discounts() || std::any_of(quote_.lines.begin(), quote_.lines.end(), [](const QuoteLine& line) {
             return line.quantity != Quantity{1000} || !line.unit.empty();
           });
  }

  bool has_discounts() const {
    return std::any_of(quote_.lines.begin(), quote_.lines.end(),
                       [](const QuoteLine& line) { return line.discount != Rate{}; });
  }

  std::string quantity(std::size_t i) const { return voice_.count(quote_.lines[i].quantity, quote_.lines[i].unit); }

  std::string discount(std::size_t i) const {
    const Rate rate = quote_.lines[i].discount;
    return rate == Rate{} ? "" : voice_.rate(rate);
  }

  std::string vat(std::size_t i) const {
    return voice_.rate(quote_.lines[i].vat.value_or(quote_.tax.vat.value_or(Rate{})));
  }

  void add_sum(const std::string& label, const std::string& amount, bool strong = false) {
    table_.sums.push_back({label, amount, strong});
  }

  void add_sums() {
    const bool more_than_lines = shown_.discount + shown_.contribution + shown_.fund != Money{};
    const bool adds_vat = !shown_.with_vat && !totals_.vat.empty();
    if (more_than_lines || adds_vat || totals_.stamp != Money{})
      add_sum(voice_.say("subtotal"), voice_.amount(shown_.subtotal));
    add_discount();
    if (shown_.contribution != Money{}) add_rated("contribution", quote_.tax.contribution, shown_.contribution);
    if (shown_.fund != Money{}) add_rated("fund", quote_.tax.fund, shown_.fund);
    if (more_than_lines && adds_vat) add_sum(voice_.say("taxable"), voice_.amount(totals_.taxable));
    if (adds_vat) add_vat("vat");
    if (totals_.stamp != Money{}) add_sum(voice_.say("stamp"), voice_.amount(totals_.stamp));
    add_sum(voice_.say(totals_.vat_total != Money{} ? "total_with_vat" : "total"), voice_.amount(totals_.total), true);
    if (shown_.with_vat) add_vat("vat_within");
    if (totals_.withholding == Money{}) return;
    add_sum(voice_.say("withholding", {{"rate", voice_.rate(quote_.tax.withholding)}}),
            voice_.taken_off(totals_.withholding));
    add_sum(voice_.say("net"), voice_.amount(totals_.net_to_pay), true);
  }

  void add_discount() {
    if (shown_.discount == Money{}) return;
    const Rate* rate = std::get_if<Rate>(&quote_.discount);
    add_sum(voice_.say("discount", {{"rate", rate == nullptr ? "" : voice_.rate(*rate)}}),
            voice_.taken_off(shown_.discount));
  }

  void add_rated(std::string_view key, Rate rate, Money amount) {
    add_sum(voice_.say(key, {{"rate", voice_.rate(rate)}}), voice_.amount(amount));
  }

  /// Of several rates, each with what it is of.
  void add_vat(std::string_view key) {
    for (const VatGroup& group : totals_.vat) {
      const std::string base = totals_.vat.size() > 1 ? voice_.amount(group.base) : "";
      add_sum(voice_.say(key, {{"rate", voice_.rate(group.rate)}, {"base", base}}), voice_.amount(group.amount));
    }
  }

  const Quote& quote_;
  const Totals& totals_;
  const QuoteVoice& voice_;
  ShownPrices shown_;
  Table table_;
};

}  // namespace

Sheet::Table price_table(const QuotePaper& paper, const QuoteVoice& voice) { return PriceTable(paper, voice).make(); }

}  // namespace care::documents
