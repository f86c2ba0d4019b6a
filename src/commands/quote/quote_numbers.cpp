#include "commands/quote/quote_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/quote_number.hpp"

namespace care::commands {

void give_number(Quote& quote, cli::Context& context) {
  const auto& settings = context.config().quote;
  const int today = static_cast<int>(context.today().year());
  quote.year = settings.number.find("{year") != std::string::npos ? today : 0;
  quote.counter = std::max(settings.first, context.write().quotes.last_counter(quote.year) + 1);
  quote.number = quote_number(settings.number, today, quote.counter);
}

void give_addendum_number(Quote& addendum, const Quote& quote, cli::Context& context) {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqstuvwxyz";
  const auto before = context.write().quotes.addenda(quote.id).size();
  if (before >= kLetters.size()) {
    throw Error(ErrorKind::failed, fmt::format("{} has {} addenda already", quote.number, before),
                fmt::format("care quote new {} TITLE", quote.client_slug));
  }
  addendum.addendum_of = quote.id;
  addendum.year = quote.year;
  addendum.counter = quote.counter;
  addendum.number = quote.number + kLetters[before];
}

}  // namespace care::commands
