#pragma once

#include <map>
#include <string>
#include <vector>

#include "care/money.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

/// Whose law late payment follows.
enum class Regime { eu, uk, none };

template <>
struct Names<Regime> {
  static constexpr Name<Regime> all[] = {{Regime::eu, "eu"}, {Regime::uk, "uk"}, {Regime::none, "none"}};
};

/// Days at one rate: of one half-year, or under the law of the UK all.
struct InterestPart {
  int days = 0;
  Rate rate;
  Money interest;  ///< rounded for showing; the sum is rounded once, so it may differ by a cent
};

struct LateInterest {
  Money principal;
  std::vector<InterestPart> parts;
  Money interest;
  Money fixed;  ///< the sum for the cost of recovery
  Money total;  ///< principal, interest and fixed
};

/// Rates of half-years beyond the built-in table, or instead of it: "2026H2" to 10.15 %.
using HalfYearRates = std::map<std::string, Rate>;

/// Interest on a sum paid after its due day, simple, actual/365, from the day after `due` to `paid`, both counted.
/// - eu: D.Lgs. 231/2002 (Directive 2011/7/EU): the rate of each half-year in force, 40 € fixed.
/// - uk: Late Payment of Commercial Debts (Interest) Act 1998: the rate of the half-year in which it became late, that
///   of the day after `due`, for good; £40, £70 from £1,000, £100 from £10,000.
/// - none: nothing.
/// The fixed sums are cents of the law's own currency, which is taken to be that of the principal.
/// Paid in time, or nothing owed: nothing. A half-year that is in no table is Error(config) that says which key adds
/// it.
LateInterest late_interest(Money principal, Date due, Date paid, Regime regime, const HalfYearRates& more);

}  // namespace care
