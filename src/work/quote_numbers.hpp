#pragma once

#include "care/quote.hpp"
#include "store/quote_table.hpp"
#include "work/desk.hpp"

namespace care {
struct Config;
}

namespace care::work {

/// Gives a new quote the next number of the year. Called inside the command's transaction, so that no two get the same.
void give_number(Quote& quote, const Desk& desk);

/// The same among these quotes, in whatever year.
void give_number(Quote& quote, int year, store::QuoteTable& quotes, const Config& config);

/// Gives an addendum the number of its quote with the next letter: "2026-014a". An r is left out: it is for revisions.
/// Throws Error(failed) where there is no letter left.
void give_addendum_number(Quote& addendum, const Quote& quote, const Desk& desk);
void give_addendum_number(Quote& addendum, const Quote& quote, store::QuoteTable& quotes);

}  // namespace care::work
