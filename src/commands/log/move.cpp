#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/records/log_record.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_move {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> to, message;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "an entry of the conversation");
  args.option(options.to, "--to", "CHANNEL", "where it goes on");
  args.option(options.message, "-m,--message", "TEXT", "a summary of your own");
}

/// What was said with this client on the same channel, on that day and after: oldest first.
std::vector<Interaction> conversation(const Interaction& entry, cli::Context& context) {
  store::InteractionFilter filter;
  filter.client = entry.client;
  filter.channel = entry.channel;
  filter.since = context.zone().start_of(context.zone().local(entry.at).date);
  auto entries = context.read().interactions.list(filter);
  std::reverse(entries.begin(), entries.end());
  return entries;
}

std::string transcript(const std::vector<Interaction>& entries, cli::Context& context) {
  std::string text;
  for (const auto& entry : entries) {
    const auto* const who = entry.direction == Direction::in ? "<" : entry.direction == Direction::out ? ">" : "·";
    text += fmt::format("{} {} {}\n", describe(entry.at, context.zone()), who, entry.summary);
    if (!entry.body.empty()) text += entry.body + "\n";
  }
  return text;
}

void run(const Options& options, cli::Context& context) {
  if (!options.to) throw usage_error("care log move needs --to CHANNEL", "care log move 121 --to email");
  const auto channel = choose_channel(*options.to, context.config());
  const Interaction entry = context.read().interactions.find(InteractionId{options.id});
  if (entry.channel == channel) throw usage_error(fmt::format("entry {} is on {} already", entry.id.value, channel));

  Interaction moved;
  moved.client = entry.client;
  moved.at = context.now();
  moved.channel = channel;
  moved.kind = entry.kind;
  moved.is_private = entry.is_private;
  moved.reply_to = entry.id;
  moved.summary = options.message ? context.text(*options.message)
                                  : fmt::format("{} → {}: {}", entry.channel.empty() ? "note" : entry.channel, channel,
                                                entry.summary);
  moved.body = transcript(conversation(entry, context), context);

  auto& store = context.write();
  store.interactions.find(entry.id);
  moved = store.interactions.find(store.interactions.add(moved));
  context.done(fmt::format("Logged {}, {}: the conversation goes on by {}, with a summary.", moved.id.value,
                           moved.client_name, channel),
               stored_record(moved, {}, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run, {.prints = output::one(kInteractionSchema), .examples = "care log move 121 --to email"});
}

}  // namespace care::commands::log_move
