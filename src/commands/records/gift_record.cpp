#include "commands/records/gift_record.hpp"

#include <fmt/format.h>

#include <map>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"
#include "store/client_table.hpp"
#include "store/gift_table.hpp"

namespace care::commands {
namespace {

using output::Tone;

Currency own_currency(cli::Context& context) { return currency_of(context.config().me.currency); }

Tone tone_of(std::string_view state) {
  if (state == "none") return Tone::warning;
  return state == "given" ? Tone::good : Tone::plain;
}

/// "2025: un panettone".
std::vector<std::string> in_years(const std::vector<Gift>& gifts) {
  std::vector<std::string> texts;
  for (const Gift& gift : gifts) texts.push_back(fmt::format("{}: {}", gift.year, gift.text));
  return texts;
}

std::string cost_in_words(const std::optional<Gift>& gift) {
  return gift && gift->cost ? to_words(*gift->cost, gift->currency, Language::en) : "";
}

}  // namespace

const output::Schema kGiftSchema = output::schema_of<Gift>();

output::Record record(const GiftLine& line, cli::Context& context) {
  const auto& gift = line.gift;
  const std::string state(state_of(gift));
  const auto given = gift ? gift->given_on : std::nullopt;
  output::Record record = output::record_of(gift.value_or(Gift()));
  const auto set = [&](const char* key, output::Value value) -> output::Field& {
    auto& field = output::at(record, key);
    field.value = std::move(value);
    return field;
  };
  set("client", line.slug);
  set("year", std::int64_t{line.year});
  set("state", state).tone = tone_of(state);
  if (!gift || !gift->cost) set("currency", {});
  output::at(record, "cost").shown = cost_in_words(gift);
  output::at(record, "given_on").shown =
      context.for_people([&] { return given ? describe_without_year(*given) : std::string(); });
  set("before", in_years(line.before));
  return record;
}

std::vector<Gift> all_gifts(store::Store& store, cli::Context& context) {
  auto gifts = store.gifts.all();
  const auto logged = store.gifts.logged();
  std::map<ClientId, Client> clients;
  for (const auto& each : logged) {
    auto found = clients.find(each.client);
    if (found == clients.end()) found = clients.emplace(each.client, *store.clients.by_id(each.client)).first;
    Gift gift;
    gift.client = each.client;
    gift.client_slug = found->second.slug;
    gift.client_name = found->second.name;
    gift.text = each.summary;
    gift.given_on = context.zone().local(each.at).date;
    gift.year = year_of(*gift.given_on);
    gift.created_at = each.at;
    gifts.push_back(std::move(gift));
  }
  return gifts;
}

GiftLine line_of(const Gift& gift, const std::vector<Gift>& gifts) {
  for (auto& line : gift_lines({}, gifts, gift.year)) {
    if (line.gift->id == gift.id) return line;
  }
  return {gift.client, gift.client_slug, gift.client_name, gift.year, gift, {}};
}

std::string spent_in_words(const std::vector<Gift>& gifts, int year, cli::Context& context) {
  const auto currency = own_currency(context);
  const auto cost = to_words(cost_of(gifts, year, currency), currency, Language::en);
  const auto& budget = context.config().gifts.budget;
  if (budget.empty()) return cost;
  return fmt::format("{} of {}", cost, to_words(parse_money(budget, currency), currency, Language::en));
}

void warn_beyond_budget(const std::vector<Gift>& gifts, int year, cli::Context& context) {
  const auto currency = own_currency(context);
  const auto& budget = context.config().gifts.budget;
  if (budget.empty() || cost_of(gifts, year, currency) <= parse_money(budget, currency)) return;
  context.warn(fmt::format("the gifts of {} are beyond your budget: {}", year, spent_in_words(gifts, year, context)));
}

std::optional<Money> cost_option(const std::optional<std::string>& said, cli::Context& context) {
  if (!said) return std::nullopt;
  const Money cost = parse_money(*said, own_currency(context));
  if (cost < Money{}) throw usage_error(fmt::format("'{}' is no cost", *said), "an amount of 0 or more");
  return cost;
}

int year_of(Date day) { return static_cast<int>(day.year()); }

}  // namespace care::commands
