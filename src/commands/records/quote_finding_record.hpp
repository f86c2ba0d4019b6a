#pragma once

#include <vector>

#include "commands/because.hpp"
#include "core/quote_check.hpp"
#include "output/schema.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {

extern const output::Schema kFindingSchema;

/// What a good quote has and this one lacks, by the limits of the configuration.
std::vector<QuoteFinding> findings_of(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context);

/// Whether it would keep the quote from being sent.
bool is_refused(const QuoteFinding& finding, cli::Context& context);

output::Record record(const QuoteFinding& finding, cli::Context& context);

}  // namespace care::commands
