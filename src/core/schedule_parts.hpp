#pragma once

#include <vector>

#include "care/quote.hpp"
#include "core/totals.hpp"

namespace care {

/// What an instalment comes to: of the total, and of what is left of it after tax withheld.
struct InstalmentPart {
  Money amount;
  Money net_due;
};

/// The parts of all instalments, which add up to the total and to the net to pay. Of each sum, a share is its share,
/// rounded, and what rounding leaves goes to those that take the rest, else to the last. Several that take the rest
/// have equal parts of it, the earlier ones the cents. An amount has the part of the net to pay that it has of the
/// total. No instalments: no parts.
/// Throws Error(usage) where they are more than the total, or less of it and none takes the rest.
std::vector<InstalmentPart> parts_of(const std::vector<Instalment>& instalments, const Totals& totals);

}  // namespace care
