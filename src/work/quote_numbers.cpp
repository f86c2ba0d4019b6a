#include "work/quote_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/quote_number.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"

namespace care::work {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqstuvwxyz";

}  // namespace

void give_number(Quote& quote, const Desk& desk) {
  give_number(quote, static_cast<int>(desk.moment.today.year()), desk.store.quotes, desk.config);
}

void give_number(Quote& quote, int year, store::QuoteTable& quotes, const Config& config) {
  const auto& settings = config.quote;
  quote.year = settings.number.find("{year") != std::string::npos ? year : 0;
  quote.counter = std::max(settings.first, quotes.last_counter(quote.year) + 1);
  quote.number = quote_number(settings.number, year, quote.counter);
  // What was numbered in another way, and counts for nothing, may be called so.
  while (!quotes.names(quote.number).empty()) quote.number = quote_number(settings.number, year, ++quote.counter);
}

void give_addendum_number(Quote& addendum, const Quote& quote, const Desk& desk) {
  give_addendum_number(addendum, quote, desk.store.quotes);
}

void give_addendum_number(Quote& addendum, const Quote& quote, store::QuoteTable& quotes) {
  const auto is_free = [&](char letter) { return quotes.names(quote.number + letter).empty(); };
  // Behind the last one, so that letters tell the order; what is left between only when there is no other.
  const auto last = std::find_if_not(kLetters.rbegin(), kLetters.rend(), is_free).base();
  const auto letter = last != kLetters.end() ? last : std::find_if(kLetters.begin(), kLetters.end(), is_free);
  if (letter == kLetters.end()) {
    throw Error(ErrorKind::failed, fmt::format("{} has {} addenda already", quote.number, kLetters.size()),
                fmt::format("care quote new {} TITLE", quote.client_slug));
  }
  addendum.addendum_of = quote.id;
  addendum.year = quote.year;
  addendum.counter = quote.counter;
  addendum.number = quote.number + *letter;
}

}  // namespace care::work
