#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/log_record.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_remove {
namespace {

struct Options {
  std::int64_t id = 0;
};

void declare(cli::Args& args, Options& options) { args.required(options.id, "ID", "the entry's number"); }

/// What was promised in it goes with it: `care undo` brings both back.
void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  const Interaction entry = store.interactions.find(InteractionId{options.id});
  const auto removed = stored_record(entry, store.reminders.of_interaction(entry.id), context);
  store.reminders.remove_of(entry.id);
  store.interactions.remove(entry.id);
  context.done(
      fmt::format("Removed {}, {}: {}. care undo brings it back.", entry.id.value, entry.client_name, entry.summary),
      removed);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kInteractionSchema), .examples = "care log remove 122"});
}

}  // namespace care::commands::log_remove
