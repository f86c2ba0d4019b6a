#include "commands/log/settle.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/records/log_record.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

void require_word(const Interaction& entry) {
  using enum InteractionKind;
  if (entry.kind == decision || entry.kind == complaint || entry.kind == approval || entry.kind == delivery) return;
  throw Error(ErrorKind::failed,
              fmt::format("{} is a {}: there is nothing in it to confirm", entry.id.value, name(entry.kind)),
              fmt::format("care log edit {} --kind decision", entry.id.value));
}

/// A complaint that is solved waits for nothing; one that is disputed waits again, from now on.
void move_clock(Interaction& entry) {
  if (entry.kind != InteractionKind::complaint) return;
  const auto& settlement = *entry.outcome.settlement;
  if (settlement.how == Settled::confirmed && entry.needs_reply && !entry.answered_at) {
    entry.answered_at = settlement.at;
  }
  if (settlement.how == Settled::disputed) entry.answered_at = std::nullopt;
}

}  // namespace

void settle(std::int64_t id, Settled how, const std::string& note, cli::Context& context) {
  auto& store = context.write();
  Interaction entry = store.interactions.find(InteractionId{id});
  require_word(entry);
  entry.outcome.settlement = Settlement{how, note, context.now()};
  move_clock(entry);
  store.interactions.update(entry);
  entry = store.interactions.find(entry.id);
  context.done(fmt::format("{} {}, {}: {}.", how == Settled::confirmed ? "Confirmed" : "Disputed", id,
                           entry.client_name, entry.summary),
               stored_record(entry, store.reminders.of_interaction(entry.id), context));
}

}  // namespace care::commands
