#pragma once

#include <vector>

#include "core/care_line.hpp"
#include "output/schema.hpp"
#include "work/payment_lines.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kCareLineSchema;

output::Record record(const CareLine& line, cli::Context& context);

/// What deserves care up to a day, by urgency, without what was put off.
std::vector<CareLine> lines_until(Date until, cli::Context& context);

/// The line with that key, as `care today` tells it within a year, put off or not.
/// Throws Error(not_found) with the nearest key.
CareLine find_line(const std::string& key, cli::Context& context);

}  // namespace care::commands
