#pragma once

#include "care/quote.hpp"

namespace care::commands {

/// The same offer as a draft that nothing has become of yet: without number, dates of its life, invoices, approvals and
/// measured figures.
Quote renewed(const Quote& quote);

}  // namespace care::commands
