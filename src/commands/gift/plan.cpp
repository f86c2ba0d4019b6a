#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/gift_record.hpp"
#include "config/config.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "store/client_table.hpp"
#include "store/gift_table.hpp"
#include "store/store.hpp"

namespace care::commands::gift_plan {
namespace {

struct Options {
  std::string client, text;
  std::optional<std::string> cost;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.required(options.text, "TEXT", "what it is to be");
  args.option(options.cost, "--cost", "AMOUNT", "what it costs");
}

/// What the client has already in that year.
std::vector<Gift> of_year(ClientId client, int year, store::Store& store, cli::Context& context) {
  auto gifts = all_gifts(store, context);
  std::erase_if(gifts, [&](const Gift& gift) { return gift.client != client || gift.year != year; });
  return gifts;
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  const auto client = store.clients.resolve(options.client);
  Gift gift;
  gift.client = client.id;
  gift.year = year_of(context.today());
  gift.created_at = context.now();
  for (const auto& each : of_year(client.id, gift.year, store, context)) {
    if (!each.given_on) gift = each;
    if (each.given_on) context.warn(fmt::format("{} had a gift this year: {}", client.name, each.text));
  }
  gift.text = in_one_line(context.text(options.text));
  gift.currency = currency_of(context.config().me.currency);
  if (gift.text.empty()) throw usage_error("the gift is missing", "care gift plan CLIENT \"what it is to be\"");
  gift.cost = cost_option(options.cost, context);
  const bool changes = gift.id.value != 0;
  if (changes) {
    store.gifts.update(gift);
  } else {
    gift.id = store.gifts.add(gift);
  }
  const auto gifts = all_gifts(store, context);
  warn_beyond_budget(gifts, gift.year, context);
  context.done(fmt::format("{} for {}, {}: {}.", changes ? "Changed the gift" : "Planned a gift", client.name,
                           gift.year, gift.text),
               record(line_of(gift, gifts), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kGiftSchema),
                                     .about = "A client has one plan a year: planning again changes it.",
                                     .examples = "care gift plan giulia \"Un panettone artigianale\" --cost 25"});
}

}  // namespace care::commands::gift_plan
