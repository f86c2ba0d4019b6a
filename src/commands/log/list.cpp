#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/channels.hpp"
#include "commands/desk.hpp"
#include "commands/list_length.hpp"
#include "commands/records/log_record.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::log_list {
namespace {

struct Options {
  std::optional<std::string> client, since, until, channel, quote;
  std::optional<InteractionKind> kind;
  std::optional<Direction> direction;
  bool open = false;
  std::optional<std::int64_t> count;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.client, "CLIENT", "only this client's");
  args.option(options.since, "--since", "DATE", "from that day on");
  args.option(options.until, "--until", "DATE", "up to that day, included");
  args.option(options.channel, "-c,--channel", "CHANNEL", "only what went this way");
  args.option(options.kind, "-k,--kind", "KIND", "only questions, decisions…");
  args.flag(options.direction, Direction::in, "--in", "only what came in");
  args.flag(options.direction, Direction::out, "--out", "only what went out");
  args.option(options.quote, "--quote", "QUOTE", "only what is about this job");
  args.flag(options.open, "--open", "only what still needs a reply");
  args.option(options.count, "-n", "N", "so many; 20 unless told, or --since");
  args.flag(options.all, "--all", "all of them");
}

/// From the moment named, or from the first of the day.
Instant from(const std::string& phrase, cli::Context& context) {
  const When when = context.when(phrase, Tense::past);
  return when.instant.value_or(context.zone().start_of(when.date));
}

/// Up to the moment named, or to the end of the day.
Instant until(const std::string& phrase, cli::Context& context) {
  const When when = context.when(phrase, Tense::past);
  if (when.instant) return *when.instant + std::chrono::seconds(1);
  return context.zone().start_of(std::chrono::sys_days(when.date) + std::chrono::days(1));
}

void run(const Options& options, cli::Context& context) {
  store::InteractionFilter filter;
  if (options.client) filter.client = context.read().clients.resolve(*options.client).id;
  if (options.since) filter.since = from(*options.since, context);
  if (options.until) filter.until = until(*options.until, context);
  if (options.channel) filter.channel = choose_channel(*options.channel, context.config());
  if (options.quote) filter.quote_number = find_quote(*options.quote, desk(context)).number;
  filter.kind = options.kind;
  filter.direction = options.direction;
  filter.open = options.open;
  if (options.count || !(options.all || options.since)) filter.limit = list_length(options.count, context);
  if (context.globals().count) return context.out().count(context.read().interactions.count(filter));
  const auto listed = options.open ? Listed::with_due : Listed::plain;
  context.out().list(listing(context.read().interactions.list(filter), context, listed));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kInteractionSchema),
                                     .examples = "care log giulia\n"
                                                 "care log list --open\n"
                                                 "care log list --since mon --kind decision"});
}

}  // namespace care::commands::log_list
