#include "commands/gift/gift_record.hpp"

#include <fmt/format.h>

#include <map>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/gift_table.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;
using output::Tone;
using output::Value;

std::vector<std::string> states() { return {"none", "planned", "given"}; }

constexpr output::Key kGiftKeys[] = {
    or_null({"id", Kind::integer, "never used again; null where there is none, or the log alone tells of it"}),
    {"client", Kind::text, "slug"},
    {"year", Kind::integer, ""},
    {"state", Kind::text, "", &states},
    or_null({"text", Kind::text, "what it is"}),
    or_null({"cost", Kind::text, ""}),
    or_null({"currency", Kind::text, "of the cost"}),
    or_null({"given_on", Kind::day, ""}),
    {"before", Kind::texts, "what was given in earlier years, the newest first"},
};

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

const output::Schema kGiftSchema{"gift", "A client's gift of a year, or that there is none.", kGiftKeys};

output::Record record(const GiftLine& line, cli::Context& context) {
  const auto& gift = line.gift;
  const bool has_cost = gift && gift->cost;
  const std::string state(state_of(gift));
  const auto given = gift ? gift->given_on : std::nullopt;
  return {{"id", gift && gift->id.value != 0 ? Value(gift->id.value) : Value()},
          {"client", line.slug},
          {"year", std::int64_t{line.year}},
          {"state", state, {}, tone_of(state)},
          {"text", gift ? Value(gift->text) : Value()},
          {"cost", has_cost ? Value(to_plain(*gift->cost, gift->currency)) : Value(), cost_in_words(gift)},
          {"currency", has_cost ? Value(gift->currency.code) : Value()},
          {"given_on", given ? Value(to_iso(*given)) : Value(),
           context.for_people([&] { return given ? describe_without_year(*given) : std::string(); })},
          {"before", in_years(line.before)}};
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
