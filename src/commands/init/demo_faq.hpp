#pragma once

#include "commands/init/demo_calendar.hpp"
#include "store/store.hpp"

namespace care::commands::demo {

/// Writes the made-up studio's answers down, and which questions of its log they answered.
void write_faq(store::Store& store, const WorkingDays& days);

}  // namespace care::commands::demo
