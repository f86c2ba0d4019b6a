#include "commands/import/payment_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::PaymentItem;
using exchange::Wrong;

Money read_amount(const std::string& text, const Currency& currency) {
  try {
    return parse_money(text, currency);
  } catch (const Error& error) {
    throw Wrong(".amount", error.what(), error.hint());
  }
}

}  // namespace

PaymentImport::PaymentImport(store::Store& store, QuoteImport& quotes, Instant now, Counts& counts)
    : store_(store), uids_(store.database(), "payment"), quotes_(quotes), now_(now), counts_(counts) {}

void PaymentImport::take(const Node& item) {
  const auto uid = exchange::uid(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    const Payment before = *store_.payments.by_id(PaymentId{*row});
    const Payment wanted = read(item, before);
    if (!uids_.meet(uid, *row)) throw Wrong(".uid", "comes twice in the file");
    ++(wanted != before ? counts_.changed : counts_.here);
    if (wanted == before) return;
    check(wanted);
    count_in(wanted, wanted.quote == before.quote ? before.amount : Money{});
    store_.payments.update(wanted);
    return;
  }
  exchange::require(item, {"quote", "amount", "on"});
  const Payment payment = read(item, {});
  if (uid.empty() && is_there(payment, item)) {
    ++counts_.here;
    return;
  }
  check(payment);
  count_in(payment, {});
  const auto id = add(payment, item);
  if (!uid.empty() && !uids_.meet(uid, id.value)) throw Wrong(".uid", "comes twice in the file");
  ++counts_.payments;
}

/// What the item makes of `before`.
Payment PaymentImport::read(const Node& item, const Payment& before) {
  PaymentItem said{before, {}, 0, {}};
  exchange::apply(item, said);
  Payment& payment = said.payment;
  payment.id = before.id;
  if (before.id.value != 0) payment.uid = before.uid;
  if (said.quote) payment.quote = quotes_.find(".quote", *said.quote, said.revision);
  if (said.amount) payment.amount = read_amount(*said.amount, quote_of(payment.quote).currency);
  return payment;
}

void PaymentImport::check(const Payment& payment) {
  if (payment.amount <= Money{}) throw Wrong(".amount", "must be above 0");
  const auto most = std::max<std::ptrdiff_t>(1, std::ssize(quote_of(payment.quote).instalments));
  if (payment.instalment > most) {
    throw Wrong(".instalment", fmt::format("must be one of the quote's {}, not {}", most, payment.instalment));
  }
}

/// All payments of a quote taken together have to be an amount still.
void PaymentImport::count_in(const Payment& payment, Money before) {
  auto found = sums_.find(payment.quote);
  try {
    if (found == sums_.end()) {
      std::vector<Money> amounts;
      for (const auto& each : store_.payments.of_quote(payment.quote)) amounts.push_back(each.amount);
      found = sums_.emplace(payment.quote, sum(amounts)).first;
    }
    found->second = sum({found->second - before, payment.amount});
  } catch (const Error& error) {
    throw Wrong(".amount", error.what());
  }
}

bool PaymentImport::is_there(const Payment& wanted, const Node& item) {
  const bool says_when_made = exchange::member(item, "created_at") != nullptr;
  const auto payments = store_.payments.of_quote(wanted.quote);
  return std::any_of(payments.begin(), payments.end(), [&](Payment each) {
    each.id = wanted.id;
    each.uid = wanted.uid;
    if (!says_when_made) each.created_at = wanted.created_at;
    return each == wanted;
  });
}

PaymentId PaymentImport::add(Payment payment, const Node& item) {
  PaymentItem said;
  exchange::apply(item, said);
  if (said.payment.id.value != 0 && !store_.payments.by_id(said.payment.id)) payment.id = said.payment.id;
  if (exchange::member(item, "created_at") == nullptr) payment.created_at = now_;
  return store_.payments.add(payment);
}

const Quote& PaymentImport::quote_of(QuoteId id) {
  if (quote_.id != id) quote_ = *store_.quotes.by_id(id);
  return quote_;
}

void PaymentImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two payments of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
