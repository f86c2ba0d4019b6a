#pragma once

#include "core/office_calendar.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kDeadlineSchema;
extern const output::Schema kDeadlineStepSchema;

output::Record record(const OfficeDeadline& deadline, const Zone& zone);

/// The steps as a table for people.
std::string steps_text(const OfficeDeadline& deadline, const Zone& zone);

/// Whether an explanation that was asked for is to be read by people: in a pipe too, unless a format was named.
bool is_for_people(cli::Context& context);

}  // namespace care::commands
