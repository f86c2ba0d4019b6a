#include "store/health_quotes.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/quote_rules.hpp"
#include "core/schedule_parts.hpp"
#include "core/totals.hpp"
#include "store/database.hpp"
#include "store/quote_table.hpp"

namespace care::store {
namespace {

using State = Finding::State;

/// What is wrong, and how many more there are.
std::string counted(const std::string& first, std::size_t faults) {
  return faults < 2 ? first : fmt::format("{} (and {} more)", first, faults - 1);
}

std::string reference(const std::string& number, std::int64_t revision) {
  Quote quote;
  quote.number = number;
  quote.revision = static_cast<int>(revision);
  return reference_of(quote);
}

}  // namespace

Finding check_quotes(Database& database) {
  constexpr std::int64_t kPage = 1'000;
  QuoteTable table(database);
  std::string first;
  std::size_t faults = 0;
  QuoteId last;
  for (auto page = table.page(last, kPage); !page.empty(); page = table.page(last, kPage)) {
    for (const auto& quote : page) {
      try {
        parts_of(quote.instalments, totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, quote.currency));
      } catch (const Error& error) {
        if (++faults == 1) first = fmt::format("{} cannot be computed: {}", reference_of(quote), error.what());
      }
    }
    last = page.back().id;
  }
  if (faults == 0) return {"quotes", State::ok, "every plan of payments fits its total"};
  return {"quotes", State::damage, counted(first, faults), "put back a copy of the database"};
}

Finding check_revisions(Database& database) {
  Statement query(database, R"sql(
    SELECT q.number, q.revision, q.state FROM quote q
    WHERE q.state <> 'superseded' AND EXISTS (SELECT 1 FROM quote n WHERE n.number = q.number AND n.revision > q.revision)
    ORDER BY q.number, q.revision)sql");
  std::string first;
  std::string command;
  std::size_t faults = 0;
  while (query.step()) {
    if (++faults > 1) continue;
    const std::string number = query.text();
    const std::string called = reference(number, query.integer());
    first = fmt::format("{} is {}, and is not seen: there is a later revision", called, query.text());
    command = "care quote show " + called;
  }
  if (faults == 0) return {"revisions", State::ok, "of every quote the newest revision stands"};
  return {"revisions", State::advice, counted(first, faults), command};
}

Finding check_payments(Database& database) {
  Statement query(database, R"sql(
    SELECT p.instalment, q.number, q.revision, (SELECT count(*) FROM instalment i WHERE i.quote_id = q.id)
    FROM payment p JOIN quote q ON q.id = p.quote_id
    WHERE p.instalment > (SELECT max(1, count(*)) FROM instalment i WHERE i.quote_id = q.id)
    ORDER BY p.id)sql");
  std::string first;
  std::string command;
  std::size_t faults = 0;
  while (query.step()) {
    if (++faults > 1) continue;
    const auto instalment = query.integer();
    const std::string number = query.text();
    const std::string called = reference(number, query.integer());
    first = fmt::format("a payment is for instalment {} of {}, which has {}", instalment, called, query.integer());
    command = "care quote show " + called;
  }
  if (faults == 0) return {"payments", State::ok, "every payment is for an instalment"};
  return {"payments", State::advice, counted(first, faults), command};
}

}  // namespace care::store
