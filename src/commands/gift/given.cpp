#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/gift_record.hpp"
#include "config/config.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/gift_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::gift_given {
namespace {

struct Options {
  std::string client, text;
  std::optional<std::string> cost, on;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.required(options.text, "TEXT", "what it was");
  args.option(options.cost, "--cost", "AMOUNT", "what it cost; as planned unless given");
  args.option(options.on, "--on", "DATE", "when; today unless given");
}

/// The moment of a gift: now, or the noon of an earlier day.
Instant moment_of(Date day, cli::Context& context) {
  if (day == context.today()) return context.now();
  return context.zone().instant({day, std::chrono::hours{12}}).first;
}

/// A gift is a contact too.
InteractionId log_gift(const Gift& gift, cli::Context& context) {
  Interaction entry;
  entry.client = gift.client;
  entry.at = moment_of(*gift.given_on, context);
  entry.direction = Direction::out;
  entry.kind = InteractionKind::gift;
  entry.summary = gift.text;
  return context.write().interactions.add(entry);
}

void run(const Options& options, cli::Context& context) {
  const Date day = options.on ? context.when(*options.on, Tense::past).date : context.today();
  if (day > context.today()) {
    throw usage_error(fmt::format("{} has not come yet", describe(day)), "care gift plan CLIENT TEXT");
  }
  auto& store = context.write();
  const auto client = store.clients.resolve(options.client);
  Gift gift;
  gift.client = client.id;
  gift.year = year_of(day);
  gift.created_at = context.now();
  for (const auto& each : all_gifts(store, context)) {
    if (each.client != client.id || each.year != gift.year) continue;
    if (!each.given_on) gift = each;
    if (each.given_on) context.warn(fmt::format("{} had a gift in {} already: {}", client.name, each.year, each.text));
  }
  gift.text = in_one_line(context.text(options.text));
  if (gift.text.empty()) throw usage_error("the gift is missing", "care gift given CLIENT \"what it was\"");
  if (options.cost || !gift.cost) {
    gift.currency = currency_of(context.config().me.currency);
    gift.cost = cost_option(options.cost, context);
  }
  gift.given_on = day;
  gift.interaction = log_gift(gift, context);
  if (gift.id.value != 0) {
    store.gifts.update(gift);
  } else {
    gift.id = store.gifts.add(gift);
  }
  const auto gifts = all_gifts(store, context);
  warn_beyond_budget(gifts, gift.year, context);
  context.done(fmt::format("Gift for {} on {}: {}.", client.name, describe(day), gift.text),
               record(line_of(gift, gifts), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kGiftSchema),
       .about = "What was planned for that year is given with it. It is logged as a contact too.",
       .examples = "care gift given giulia \"Un panettone artigianale\" --cost 24.50\n"
                   "care gift given tom \"A calendar\" --on \"last friday\""});
}

}  // namespace care::commands::gift_given
