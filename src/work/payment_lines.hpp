#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/quote.hpp"
#include "work/quote_figures.hpp"

namespace care::work {

/// An instalment of a quote, with its figures.
struct PaymentLine {
  Quote quote;
  InstalmentDue due;

  const Instalment& planned() const { return quote.instalments[static_cast<std::size_t>(due.n - 1)]; }
};

/// Those of one quote, as of a day.
std::vector<PaymentLine> lines_of(const Quote& quote, const std::vector<Payment>& payments, const Moment& moment);

/// "2026-014/2".
std::string reference_of(const PaymentLine& line);

/// The instalments that a reference names: of "2026-014/2" one, of "2026-014" all.
std::vector<PaymentLine> find_lines(const std::string& reference, const Desk& desk);

/// The one that is meant: the one named, or the only one that is open. Throws Error(usage) where there are several,
/// Error(failed) where none is.
PaymentLine find_line(const std::string& reference, const Desk& desk);

/// Of all jobs that were accepted, what is open, and of those that are not closed what is paid too; `all`: everything.
std::vector<PaymentLine> all_lines(std::optional<ClientId> client, bool all, const Desk& desk);

}  // namespace care::work
