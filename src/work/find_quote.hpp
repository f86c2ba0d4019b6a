#pragma once

#include <string>

#include "care/quote.hpp"
#include "work/desk.hpp"

namespace care::work {

/// The quote that a reference names, in the state that it is in today. Throws as QuoteTable::find.
Quote find_quote(const std::string& reference, const Desk& desk);

}  // namespace care::work
