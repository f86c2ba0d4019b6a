#pragma once

#include <vector>

#include "care/quote.hpp"

namespace care::store {

class Database;

// The tables quote_line, instalment, metric and deliverable: what a quote has several of, written and read whole with
// it.

void write_details(Database& database, const Quote& quote);
void remove_details(Database& database, QuoteId quote);

/// Fills them in for all these quotes, with one query for each table.
void read_details(Database& database, std::vector<Quote>& quotes);

}  // namespace care::store
