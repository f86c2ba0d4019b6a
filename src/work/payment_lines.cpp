#include "work/payment_lines.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"

namespace care::work {
namespace {

/// "2026-014/2" is the second instalment of 2026-014. A slash of the number itself is one, where there is such a quote.
struct Reference {
  std::string quote;
  std::optional<int> n;
};

Reference split_reference(const std::string& reference, const Desk& desk) {
  const auto slash = reference.rfind('/');
  if (slash == std::string::npos) return {reference, std::nullopt};
  int n = 0;
  const auto* last = reference.data() + reference.size();
  const auto [end, error] = std::from_chars(reference.data() + slash + 1, last, n);
  if (error != std::errc{} || end != last || n < 1) return {reference, std::nullopt};
  try {
    find_quote(reference, desk);
    return {reference, std::nullopt};
  } catch (const Error&) {
    return {reference.substr(0, slash), n};
  }
}

}  // namespace

std::vector<PaymentLine> lines_of(const Quote& quote, const std::vector<Payment>& payments, const Moment& moment) {
  std::vector<PaymentLine> lines;
  for (const auto& due : figures_of(quote, payments, moment).schedule) lines.push_back({quote, due});
  return lines;
}

std::string reference_of(const PaymentLine& line) { return fmt::format("{}/{}", reference_of(line.quote), line.due.n); }

std::vector<PaymentLine> find_lines(const std::string& reference, const Desk& desk) {
  const auto [number, n] = split_reference(reference, desk);
  const Quote quote = find_quote(number, desk);
  auto lines = lines_of(quote, desk.store.payments.of_quote(quote.id), desk.moment);
  if (!n) return lines;
  if (*n > std::ssize(lines)) {
    throw Error(ErrorKind::not_found,
                fmt::format("{} has {} instalments, and no {}", reference_of(quote), lines.size(), *n),
                "care quote show " + reference_of(quote));
  }
  return {lines[static_cast<std::size_t>(*n - 1)]};
}

PaymentLine find_line(const std::string& reference, const Desk& desk) {
  auto lines = find_lines(reference, desk);
  if (lines.size() > 1) std::erase_if(lines, [](const PaymentLine& line) { return line.due.open <= Money{}; });
  if (lines.size() == 1) return lines.front();
  if (lines.empty()) {
    throw Error(ErrorKind::failed, fmt::format("nothing of '{}' is open", reference), "care payment list");
  }
  std::vector<std::string> names;
  for (const auto& line : lines) names.push_back(reference_of(line));
  throw usage_error(fmt::format("'{}' has several instalments", reference), "one of: " + one_of(names));
}

std::vector<PaymentLine> all_lines(std::optional<ClientId> client, bool all, const Desk& desk) {
  auto& store = desk.store;
  store::QuoteFilter filter;
  filter.client = client;
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all(client)) payments[each.quote].push_back(std::move(each));
  std::vector<PaymentLine> lines;
  for (const auto& quote : store.quotes.list(filter)) {
    if (!is_accepted(quote.state)) continue;
    for (auto& line : lines_of(quote, payments[quote.id], desk.moment)) {
      const bool open = line.due.open > Money{};
      if (all || open || quote.state != QuoteState::closed) lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace care::work
