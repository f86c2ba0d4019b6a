#pragma once

#include "core/gate/finding.hpp"
#include "output/schema.hpp"

namespace care::commands {

extern const output::Schema kWordFindingSchema;

output::Record record(const gate::Finding& finding);

}  // namespace care::commands
