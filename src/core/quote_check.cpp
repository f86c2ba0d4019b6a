#include "core/quote_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_notation.hpp"
#include "core/quote_rules.hpp"
#include "core/rounding.hpp"
#include "core/text.hpp"

namespace care {
namespace {

using Weight = QuoteFinding::Weight;

/// Collects what is found, what would be refused before what is advice.
class Check {
 public:
  Check(const Quote& quote, const Totals& totals, const QuoteLimits& limits)
      : quote_(quote), totals_(totals), limits_(limits) {}

  std::vector<QuoteFinding> run() {
    completeness();
    floor();
    discount();
    advice();
    what_is_good();
    const auto rank = [](const QuoteFinding& finding) {
      return finding.boundary ? 0 : 1 + static_cast<int>(finding.weight);
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
    return std::move(found_);
  }

 private:
  void missing(const std::string& text, const std::string& options, std::optional<Boundary> boundary = std::nullopt) {
    found_.push_back({Weight::missing, text, options, boundary, true});
  }
  void weak(const std::string& text, const std::string& hint, std::optional<Boundary> boundary = std::nullopt) {
    found_.push_back({Weight::weak, text, hint, boundary});
  }
  std::string plain(Money amount) const { return to_plain(amount, quote_.currency); }
  std::string edit() const { return fmt::format("care quote edit {}", reference_of(quote_)); }

  void completeness() {
    const auto kIncomplete = Boundary::completeness;
    if (quote_.lines.empty()) missing("what is done, and its price", "--item \"Progetto; 10 h; 45.00\"", kIncomplete);
    if (!quote_.lines.empty() && totals_.subtotal <= Money{}) {
      missing("a price", "--item \"Progetto; 10 h; 45.00\"", kIncomplete);
    }
    if (quote_.tax.name.empty()) {
      found_.push_back(
          {Weight::missing, "the tax profile", "care config set quote.tax ordinary, or --tax PROFILE", kIncomplete});
    }
    if (!quote_.starts_on && !quote_.delivers_on)
      missing("when it is done", "--starts DATE --delivers DATE", kIncomplete);
    if (quote_.valid.empty()) missing("how long it is valid", "--valid 30d", kIncomplete);
    if (quote_.instalments.empty()) missing("how it is paid", "--deposit 30%", kIncomplete);
    if (quote_.mine.empty()) missing("what you will do", "--mine \"due bozze entro dieci giorni\"", kIncomplete);
    if (quote_.theirs.empty()) {
      missing("what the client must do, and by when", "--theirs \"testi entro il 22 maggio\"", kIncomplete);
    }
  }

  void floor() {
    const Money earned = totals_.subtotal - totals_.discount;
    if (!limits_.floor) {
      weak("no price floor is set", "care config set quote.floor 300.00");
    } else if (earned < *limits_.floor && !quote_.lines.empty()) {
      weak(fmt::format("below your floor: {} of {}", plain(earned), plain(*limits_.floor)), edit(), Boundary::floor);
      found_.back().is_of_whole = true;
    }
    if (!limits_.hourly_floor) return;
    for (const auto& line : quote_.lines) {
      const Money hour = line.price - share(line.price, line.discount);
      if (!is_by_the_hour(line) || hour >= *limits_.hourly_floor) continue;
      weak(fmt::format("'{}' is below your price of an hour: {} of {}", line.text, plain(hour),
                       plain(*limits_.hourly_floor)),
           edit(), Boundary::floor);
    }
  }

  /// Of all prices before any discount, how much is taken off.
  void discount() {
    Money full;
    for (const auto& line : quote_.lines) {
      full += {multiply_divide(line.price.minor, line.quantity.thousandths, 1000)};
    }
    const Money off = full - (totals_.subtotal - totals_.discount);
    if (!limits_.max_discount) {
      weak("no ceiling for discounts is set", "care config set quote.max_discount 15%");
    } else if (full > Money{} && off > share(full, *limits_.max_discount)) {
      const Rate given{multiply_divide(off.minor, 100'000, full.minor)};
      weak(fmt::format("the discounts are above your ceiling: {} % of {} %", to_plain(given),
                       to_plain(*limits_.max_discount)),
           edit(), Boundary::discount);
    }
  }

  void advice() {
    if (quote_.why_me.empty()) missing("why you", "--why-me \"…\"");
    if (quote_.lines.size() == 1 && quote_.lines.front().unit.empty()) {
      weak(fmt::format("one lump line of {}: name its steps", plain(totals_.lines.front())), edit());
    }
    if (!quote_.delivers_on && quote_.starts_on) weak("no day of delivery", "--delivers DATE");
    if (quote_.metrics.empty()) weak("no figure to judge the work by", "--metric \"NAME; UNIT; BASELINE; TARGET\"");
  }

  void what_is_good() {
    std::vector<std::string> good;
    if (!quote_.valid.empty()) good.push_back(fmt::format("validity {}", quote_.valid));
    if (quote_.instalments.size() > 1) {
      good.push_back(fmt::format("deposit {}", to_plain(quote_.instalments.front().part, quote_.currency)));
    }
    if (quote_.starts_on || quote_.delivers_on) good.emplace_back("dates");
    if (quote_.lines.size() > 1) good.push_back(fmt::format("{} steps", quote_.lines.size()));
    if (!quote_.mine.empty() && !quote_.theirs.empty()) good.emplace_back("both sides' duties");
    if (!good.empty()) found_.push_back({Weight::good, fmt::format("{}", fmt::join(good, ", ")), "", {}});
  }

  const Quote& quote_;
  const Totals& totals_;
  const QuoteLimits& limits_;
  std::vector<QuoteFinding> found_;
};

}  // namespace

std::vector<QuoteFinding> check_quote(const Quote& quote, const Totals& totals, const QuoteLimits& limits) {
  return Check(quote, totals, limits).run();
}

}  // namespace care
