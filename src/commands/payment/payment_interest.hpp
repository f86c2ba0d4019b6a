#pragma once

#include <optional>
#include <string>

#include "core/interest.hpp"
#include "output/record.hpp"
#include "output/schema.hpp"
#include "work/payment_lines.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kInterestSchema;

/// The regime named, else that of the configuration.
Regime regime_of(const std::optional<Regime>& named, cli::Context& context);

/// Of [payments.rates].
HalfYearRates half_year_rates(cli::Context& context);

/// Of what is open of an instalment, were it paid on that day. Nothing where it is not late, or the client is a
/// consumer.
LateInterest interest_of(const work::PaymentLine& line, Date on, const std::optional<Regime>& regime,
                         cli::Context& context);

/// Puts one to another.
void add(LateInterest& to, const LateInterest& more);

output::Record record(const LateInterest& interest, const Currency& currency);
std::string interest_text(const LateInterest& interest, const Currency& currency);

}  // namespace care::commands
