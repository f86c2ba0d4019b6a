#include "store/payment_table.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

constexpr auto kSelect =
    "SELECT p.id, p.uid, p.quote_id, p.instalment, p.amount, p.day, p.how, p.short_because, p.created_at FROM payment "
    "p";

std::vector<Payment> read_all(Statement& row) {
  std::vector<Payment> payments;
  while (row.step()) {
    Payment payment;
    payment.id = row.id<PaymentId>();
    payment.uid = row.text();
    payment.quote = row.id<QuoteId>();
    payment.instalment = static_cast<int>(row.integer());
    payment.amount = {row.integer()};
    payment.on = row.day();
    payment.how = row.text();
    payment.short_because = row.optional(read_name<ShortBecause>);
    payment.created_at = row.instant();
    payments.push_back(std::move(payment));
  }
  return payments;
}

void bind_all(Statement& statement, const Payment& payment, const std::string& uid) {
  statement.bind(":id", payment.id.value == 0 ? std::nullopt : std::optional(payment.id))
      .bind(":uid", uid)
      .bind(":quote", payment.quote)
      .bind(":instalment", payment.instalment)
      .bind(":amount", payment.amount.minor)
      .bind(":day", payment.on)
      .bind(":how", payment.how)
      .bind(":short_because", payment.short_because ? std::optional(name(*payment.short_because)) : std::nullopt)
      .bind(":created_at", payment.created_at);
}

}  // namespace

PaymentId PaymentTable::add(const Payment& payment) {
  Statement insert(database_, R"sql(
    INSERT INTO payment (id, uid, quote_id, instalment, amount, day, how, short_because, created_at)
    VALUES (:id, :uid, :quote, :instalment, :amount, :day, :how, :short_because, :created_at)
    RETURNING id)sql");
  bind_all(insert, payment, payment.uid.empty() ? make_uid() : payment.uid);
  insert.step();
  const auto id = insert.id<PaymentId>();
  insert.run();
  return id;
}

void PaymentTable::update(const Payment& payment) {
  Statement update(database_, R"sql(
    UPDATE payment
    SET uid = :uid, quote_id = :quote, instalment = :instalment, amount = :amount, day = :day, how = :how,
        short_because = :short_because, created_at = :created_at
    WHERE id = :id)sql");
  bind_all(update, payment, payment.uid);
  update.run();
}

std::optional<Payment> PaymentTable::by_id(PaymentId id) {
  Statement query(database_, fmt::format("{} WHERE p.id = :id", kSelect));
  query.bind(":id", id);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Payment> PaymentTable::page(PaymentId after, std::int64_t count) {
  Statement query(database_, fmt::format("{} WHERE p.id > :after ORDER BY p.id LIMIT :count", kSelect));
  query.bind(":after", after).bind(":count", count);
  return read_all(query);
}

std::vector<Payment> PaymentTable::of_quote(QuoteId quote) {
  Statement query(database_, fmt::format("{} WHERE p.quote_id = :quote ORDER BY p.day, p.id", kSelect));
  query.bind(":quote", quote);
  return read_all(query);
}

std::vector<Payment> PaymentTable::all(std::optional<ClientId> client) {
  const char* whose = client ? "WHERE p.quote_id IN (SELECT q.id FROM quote q WHERE q.client_id = :client)" : "";
  Statement query(database_, fmt::format("{} {} ORDER BY p.quote_id, p.day, p.id", kSelect, whose));
  if (client) query.bind(":client", *client);
  return read_all(query);
}

}  // namespace care::store
