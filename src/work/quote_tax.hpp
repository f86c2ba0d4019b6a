#pragma once

#include "care/quote.hpp"

namespace care {
struct Client;
struct Config;
}  // namespace care

namespace care::work {

/// Fills in what the quote's tax profile is now, with its wording in the language of the client, and whether the client
/// withholds tax. Throws Error(usage) where no profile has that name.
void refresh_tax(Quote& quote, const Client& client, const Config& config);

/// The same for a quote that has no client, in the user's language.
void refresh_tax(Quote& quote, const Config& config);

}  // namespace care::work
