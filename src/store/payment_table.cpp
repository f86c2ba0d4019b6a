#include "store/payment_table.hpp"

#include <fmt/format.h>

#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Payment> {
  static constexpr auto table = "payment", alias = "p";
  static constexpr auto joined = R"()";
  static constexpr auto joins = "";
  static void read_joined(Statement&, Payment&) {}
};

std::vector<Payment> PaymentTable::of_quote(QuoteId quote) {
  static const std::string kSelect = select("WHERE p.quote_id = :quote ORDER BY p.day, p.id");
  const auto query = database_.kept(kSelect);
  query->bind(":quote", quote);
  return read(*query);
}

std::vector<Payment> PaymentTable::all(std::optional<ClientId> client) {
  const char* whose = client ? "WHERE p.quote_id IN (SELECT q.id FROM quote q WHERE q.client_id = :client)" : "";
  Statement query(database_, select(fmt::format("{} ORDER BY p.quote_id, p.day, p.id", whose)));
  if (client) query.bind(":client", *client);
  return read(query);
}

template class Table<Payment>;

}  // namespace care::store
