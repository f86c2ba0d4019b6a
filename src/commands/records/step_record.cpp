#include "commands/records/step_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"

namespace care::commands {
namespace {

using output::Kind;

constexpr output::Key kStepKeys[] = {
    {"id", Kind::integer, ""},
    {"at", Kind::instant, ""},
    {"command", Kind::text, "as it was typed"},
    {"summary", Kind::text, "what it said"},
    {"undone", Kind::flag, ""},
};

}  // namespace

const output::Schema kStepSchema{"step", "A command that changed something.", kStepKeys};

output::Record record(const store::Step& step, cli::Context& context) {
  return {{"id", step.id.value},
          {"at", to_iso(step.at), context.for_people([&] { return relative(step.at, context.now(), context.zone()); })},
          {"command", step.command},
          {"summary", step.summary},
          {"undone", step.undone, step.undone ? "undone" : "-", output::Tone::muted}};
}

}  // namespace care::commands
