#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/quote.hpp"
#include "commands/quote/quote_figures.hpp"
#include "output/schema.hpp"
#include "store/store.hpp"

namespace care::commands {

extern const output::Schema kPaymentSchema;

/// An instalment of a quote, with its figures.
struct PaymentLine {
  Quote quote;
  InstalmentDue due;

  const Instalment& planned() const { return quote.instalments[static_cast<std::size_t>(due.n - 1)]; }
};

/// A line as every command shows it.
output::Record record(const PaymentLine& line, cli::Context& context);

/// "2026-014/2".
std::string reference_of(const PaymentLine& line);

/// The instalments that a reference names: of "2026-014/2" one, of "2026-014" all.
std::vector<PaymentLine> find_lines(const std::string& reference, store::Store& store, cli::Context& context);

/// The one that is meant: the one named, or the only one that is open. Throws Error(usage) where there are several,
/// Error(failed) where none is.
PaymentLine find_line(const std::string& reference, store::Store& store, cli::Context& context);

/// Of all jobs that were accepted, what is open, and of those that are not closed what is paid too; `all`: everything.
std::vector<PaymentLine> all_lines(std::optional<ClientId> client, bool all, cli::Context& context);

/// Changes what is known of one instalment, and tells it.
void keep_instalment(const PaymentLine& line, const Instalment& changed, const std::string& sentence,
                     cli::Context& context);

}  // namespace care::commands
