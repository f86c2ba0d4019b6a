#pragma once

#include "core/office_calendar.hpp"
#include "output/schema.hpp"

namespace care::commands {

extern const output::Schema kDeadlineSchema;

/// The object's keys, for commands that add some of their own.
output::Record record(const OfficeDeadline& deadline, const Zone& zone);

/// The steps as a table for people, with the moment it is due as the last line.
std::string explanation(const OfficeDeadline& deadline, const Zone& zone);

}  // namespace care::commands
