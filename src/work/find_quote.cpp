#include "work/find_quote.hpp"

#include "core/quote_rules.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::work {

Quote find_quote(const std::string& reference, const Desk& desk) {
  const Date today = desk.moment.today;
  Quote quote = desk.store.quotes.find(reference, desk.config.quote.number, static_cast<int>(today.year()));
  quote.state = state_on(quote, today);
  return quote;
}

}  // namespace care::work
