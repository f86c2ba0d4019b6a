#include "core/schedule_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"

namespace care {
namespace {

constexpr std::int64_t kWhole = 100'000;  // a hundred percent

bool takes_rest(const Instalment& instalment) { return std::holds_alternative<Rest>(instalment.part); }

Error too_much() {
  return usage_error("the instalments are more than the total", "the last of them can take what is left: rest");
}

Error too_little() {
  return usage_error("the instalments are less than the total", "the last of them can take what is left: rest");
}

/// Shares alone that add up to the whole: what rounding leaves is no mistake of the user's.
bool shares_are_whole(const std::vector<Instalment>& instalments) {
  std::int64_t whole = 0;
  for (const auto& each : instalments) {
    if (std::holds_alternative<Money>(each.part)) return false;
    if (const auto* rate = std::get_if<Rate>(&each.part)) whole += rate->thousandths;
  }
  return whole == kWhole;
}

Money named_amount(const Part& part, Money total) {
  const auto* amount = std::get_if<Money>(&part);
  const auto* rate = std::get_if<Rate>(&part);
  const Money named = amount != nullptr ? *amount : rate != nullptr ? share(total, *rate) : Money{};
  if (named.minor < 0) throw usage_error("an instalment is less than nothing");
  return named;
}

/// The places of those that take what the others leave.
std::vector<std::size_t> takers(const std::vector<Instalment>& instalments, bool whole) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < instalments.size(); ++i) {
    if (takes_rest(instalments[i])) places.push_back(i);
  }
  if (!whole && !places.empty()) return places;
  for (std::size_t i = instalments.size(); i-- > 0;) {
    const auto* rate = std::get_if<Rate>(&instalments[i].part);
    if (rate == nullptr || rate->thousandths != 0) return {i};
  }
  return places;
}

/// Each named one has at most what is left before it, so that rounding makes none of the others negative. The takers
/// share the rest: each an equal part, rounded, the last of them what remains.
std::vector<Money> fill(Money whole, std::vector<Money> named, const std::vector<std::size_t>& takers) {
  Money left = whole;
  for (const auto place : takers) named[place] = {};
  for (auto& amount : named) {
    amount = std::min(amount, left);
    left -= amount;
  }
  if (takers.empty()) return named;
  const Money equal{multiply_divide(left.minor, 1, std::ssize(takers))};
  for (const auto place : takers) {
    named[place] = place == takers.back() ? left : std::min(equal, left);
    left -= named[place];
  }
  return named;
}

std::vector<Money> amounts_of(const std::vector<Instalment>& instalments, Money total) {
  std::vector<Money> named;
  for (const auto& each : instalments) named.push_back(named_amount(each.part, total));
  const bool whole = shares_are_whole(instalments);
  const bool rest = std::any_of(instalments.begin(), instalments.end(), takes_rest);
  const Money all = sum(named);
  if (!whole && all > total) throw too_much();
  if (!whole && !rest && all < total) throw too_little();
  return whole || rest ? fill(total, std::move(named), takers(instalments, whole)) : named;
}

/// A share is one of the net to pay too; an amount has its part of it.
Money net_of(const Part& part, Money amount, const Totals& totals) {
  if (const auto* rate = std::get_if<Rate>(&part)) return share(totals.net_to_pay, *rate);
  if (totals.total.minor == 0) return {};
  return {multiply_divide(amount.minor, totals.net_to_pay.minor, totals.total.minor)};
}

/// Those that take the rest of the net to pay: as of the total, but only such as have any of it.
std::vector<std::size_t> net_takers(const std::vector<Instalment>& instalments, const std::vector<Money>& amounts) {
  std::vector<std::size_t> rests;
  std::size_t last = instalments.size() - 1;
  for (std::size_t i = 0; i < instalments.size(); ++i) {
    if (amounts[i].minor == 0) continue;
    last = i;
    if (takes_rest(instalments[i])) rests.push_back(i);
  }
  return rests.empty() ? std::vector<std::size_t>{last} : rests;
}

std::vector<Money> nets_of(const std::vector<Instalment>& instalments, const std::vector<Money>& amounts,
                           const Totals& totals) {
  if (totals.net_to_pay == totals.total) return amounts;
  std::vector<Money> nets;
  for (std::size_t i = 0; i < amounts.size(); ++i) nets.push_back(net_of(instalments[i].part, amounts[i], totals));
  return fill(totals.net_to_pay, std::move(nets), net_takers(instalments, amounts));
}

}  // namespace

std::vector<InstalmentPart> parts_of(const std::vector<Instalment>& instalments, const Totals& totals) {
  if (instalments.empty()) return {};
  const auto amounts = amounts_of(instalments, totals.total);
  const auto nets = nets_of(instalments, amounts, totals);
  std::vector<InstalmentPart> parts;
  for (std::size_t i = 0; i < amounts.size(); ++i) parts.push_back({amounts[i], nets[i]});
  return parts;
}

}  // namespace care
