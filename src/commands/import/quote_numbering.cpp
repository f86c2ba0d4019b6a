#include "commands/import/quote_numbering.hpp"

#include <algorithm>

#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/quote_number.hpp"
#include "work/quote_numbers.hpp"

namespace care::commands {
namespace {

/// As the file has it; of an addendum the letter behind the number of what it adds to. Empty where there is none.
std::string wanted_number(const std::string& number, const std::optional<Quote>& parent, const exchange::Node& item) {
  if (!parent) return number;
  const auto named = exchange::adds_to(item).number;
  const bool fits =
      number.size() == named.size() + 1 && number.starts_with(named) && number.back() >= 'a' && number.back() <= 'z';
  return fits ? parent->number + number.back() : "";
}

}  // namespace

/// Another revision of what the same client has there is one of this quote.
bool QuoteNumbering::is_free(const std::string& number, const Quote& quote) {
  const auto called = quotes_.names(number);
  return std::all_of(called.begin(), called.end(), [&](const store::QuoteName& each) {
    return each.client == quote.client && each.revision != quote.revision;
  });
}

bool QuoteNumbering::give(Quote& quote, const std::optional<Quote>& parent, const exchange::Node& item, Pass pass) {
  const std::string number = quote.number;
  const std::string wanted = wanted_number(number, parent, item);
  if (const auto relative = number.empty() ? std::nullopt : names_.relative_of(number)) {
    join(*quotes_.by_id(*relative), quote);
  } else if (!wanted.empty() && !taken_.contains(number) && is_free(wanted, quote)) {
    quote.number = wanted;
    count(quote, parent, item);
  } else if (pass == Pass::first) {
    if (!number.empty()) taken_.insert(number);
    return false;
  } else {
    give_next(quote, parent);
  }
  return true;
}

/// The revisions of a number stay together. One that is taken becomes the next.
void QuoteNumbering::join(const Quote& relative, Quote& quote) {
  quote.number = relative.number;
  quote.year = relative.year;
  quote.counter = relative.counter;
  const auto called = quotes_.names(quote.number);
  const bool taken =
      std::any_of(called.begin(), called.end(), [&](const auto& each) { return each.revision == quote.revision; });
  if (taken) quote.revision = called.back().revision + 1;
}

/// What the item says, else what the number does.
void QuoteNumbering::count(Quote& quote, const std::optional<Quote>& parent, const exchange::Node& item) {
  if (parent) {
    quote.year = parent->year;
    quote.counter = parent->counter;
    return;
  }
  if (exchange::member(item, "counter") != nullptr) return;
  const auto read = parse_quote_number(context_.config().quote.number, quote.number);
  if (!read || read->counter > kHighestCounter) return;
  quote.year = read->year.value_or(0);
  quote.counter = read->counter;
}

void QuoteNumbering::give_next(Quote& quote, const std::optional<Quote>& parent) {
  if (parent) return work::give_addendum_number(quote, *parent, quotes_);
  const auto read = parse_quote_number(context_.config().quote.number, quote.number);
  const int now = static_cast<int>(context_.today().year());
  const int year = read && read->year ? *read->year : quote.year != 0 ? quote.year : now;
  work::give_number(quote, year, quotes_, context_.config());
}

}  // namespace care::commands
