#include "core/interest_rates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace care {
namespace {

struct HalfYear {
  std::string_view name;
  Rate italy;
  Rate uk;
};

/// Italy: the reference rate, which is that of the ECB's main refinancing operations on the half-year's first day, and
/// eight points (D.Lgs. 231/2002, arts. 2 and 5). Each is published by the Ministry of Economy and Finance in the
/// Gazzetta Ufficiale (GU), whose number stands behind it; where none stands, it is from the ECB's own table.
/// UK: the Bank of England's Bank Rate on the 30 June or 31 December before, and eight points (The Late Payment of
/// Commercial Debts (Rate of Interest) (No. 3) Order 2002, SI 2002/1675).
/// A half-year that is not here yet was not published when this was written; [payments.rates] can add it.
constexpr HalfYear kHalfYears[] = {
    {"2019H1", {8'000}, {8'750}},    // ECB 0.00; Bank Rate 0.75
    {"2019H2", {8'000}, {8'750}},    // ECB 0.00; 0.75
    {"2020H1", {8'000}, {8'750}},    // ECB 0.00; 0.75
    {"2020H2", {8'000}, {8'100}},    // GU 191 of 31 July 2020; 0.10
    {"2021H1", {8'000}, {8'100}},    // ECB 0.00; 0.10
    {"2021H2", {8'000}, {8'100}},    // ECB 0.00; 0.10
    {"2022H1", {8'000}, {8'250}},    // GU 20 of 26 January 2022; 0.25
    {"2022H2", {8'000}, {9'250}},    // ECB 0.00: the rise of July took effect on the 27th; 1.25
    {"2023H1", {10'500}, {11'500}},  // GU 14 of 18 January 2023; 3.50
    {"2023H2", {12'000}, {13'000}},  // GU 165 of 17 July 2023; 5.00
    {"2024H1", {12'500}, {13'250}},  // GU 12 of 16 January 2024; 5.25
    {"2024H2", {12'250}, {13'250}},  // GU 176 of 29 July 2024; 5.25
    {"2025H1", {11'150}, {12'750}},  // GU 63 of 17 March 2025; 4.75
    {"2025H2", {10'150}, {12'250}},  // GU 161 of 14 July 2025; 4.25
    {"2026H1", {10'150}, {11'750}},  // GU 15 of 20 January 2026; 3.75
};

bool in_first_half(Date day) { return day.month() < std::chrono::July; }

}  // namespace

std::string half_year_of(Date day) {
  return fmt::format("{:04}H{}", static_cast<int>(day.year()), in_first_half(day) ? 1 : 2);
}

Date end_of_half_year(Date day) {
  using namespace std::chrono;
  return in_first_half(day) ? day.year() / June / 30 : day.year() / December / 31;
}

std::optional<Rate> statutory_rate(const std::string& half_year, Regime regime) {
  const auto* found = std::find_if(std::begin(kHalfYears), std::end(kHalfYears),
                                   [&](const HalfYear& each) { return each.name == half_year; });
  if (found == std::end(kHalfYears) || regime == Regime::none) return std::nullopt;
  return regime == Regime::uk ? found->uk : found->italy;
}

}  // namespace care
