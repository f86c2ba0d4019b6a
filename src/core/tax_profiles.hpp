#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/audience.hpp"
#include "care/quote.hpp"

namespace care {

/// A profile that every user has: ordinary (VAT 22), ordinary-inps, fund (cassa), forfettario, forfettario-inps,
/// eu-reverse-charge, non-eu, none; with its wording in the reader's language. Nothing where there is none so called.
std::optional<TaxProfile> built_in_tax_profile(std::string_view name, Language language);

/// The names of all of them.
std::vector<std::string> built_in_tax_profiles();

}  // namespace care
