#pragma once

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "store/history.hpp"

namespace care::commands {

/// A step of the history as every command shows it.
inline output::Record record(const store::Step& step, cli::Context& context) {
  return {{"id", step.id.value},
          {"at", to_iso(step.at), relative(step.at, context.now(), context.zone())},
          {"command", step.command},
          {"summary", step.summary},
          {"undone", step.undone, step.undone ? "undone" : "-"}};
}

}  // namespace care::commands
