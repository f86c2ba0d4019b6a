#include "commands/import/payment_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"
#include "store/database.hpp"
#include "store/quote_table.hpp"

namespace care::commands {

using exchange::Node;
using exchange::Wrong;

PaymentImport::PaymentImport(store::Store& store, QuoteImport& quotes, Instant now, Counts& counts)
    : NounImport(store.payments, store.database(), "payment", exchange::List::payments, now, counts),
      store_(store),
      quotes_(quotes) {}

void PaymentImport::resolve(const Node& item, Payment& payment, const Payment*) {
  const auto [number, revision] = exchange::quote_named(item, "revision");
  if (exchange::says(item, "quote")) payment.quote = quotes_.find(".quote", number, revision);
  exchange::at_key(item, "amount", [&](const Node& value) {
    payment.amount = parse_money(exchange::some_text(value), quote_of(payment.quote).currency);
  });
}

void PaymentImport::check(const Payment& payment, const Payment* before) {
  if (payment.amount <= Money{}) throw Wrong(".amount", "must be above 0");
  const auto most = std::max<std::ptrdiff_t>(1, std::ssize(quote_of(payment.quote).instalments));
  if (payment.instalment > most) {
    throw Wrong(".instalment", fmt::format("must be one of the quote's {}, not {}", most, payment.instalment));
  }
  count_in(payment, before != nullptr && before->quote == payment.quote ? before->amount : Money{});
}

/// All payments of a quote taken together have to be an amount still.
void PaymentImport::count_in(const Payment& payment, Money before) {
  auto found = sums_.find(payment.quote);
  try {
    if (found == sums_.end()) {
      std::vector<Money> amounts;
      for (const auto& each : rows_.of_quote(payment.quote)) amounts.push_back(each.amount);
      found = sums_.emplace(payment.quote, sum(amounts)).first;
    }
    found->second = sum({found->second - before, payment.amount});
  } catch (const Error& error) {
    throw Wrong(".amount", error.what());
  }
}

const Quote& PaymentImport::quote_of(QuoteId id) {
  if (quote_.id != id) quote_ = *store_.quotes.by_id(id);
  return quote_;
}

}  // namespace care::commands
