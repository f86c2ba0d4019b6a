#pragma once

#include <string>

#include "output/record.hpp"
#include "output/schema.hpp"
#include "work/payment_lines.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kPaymentSchema;

/// A line as every command shows it.
output::Record record(const work::PaymentLine& line, cli::Context& context);

/// Changes what is known of one instalment, and tells it.
void keep_instalment(const work::PaymentLine& line, const Instalment& changed, const std::string& sentence,
                     cli::Context& context);

}  // namespace care::commands
