#include "commands/payment/payment_interest.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/choice.hpp"
#include "core/money.hpp"
#include "store/client_table.hpp"
#include "store/payment_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::Record;

constexpr output::Key kPartKeys[] = {
    {"days", Kind::integer, ""},
    {"rate", Kind::text, "per cent a year"},
    {"interest", Kind::text, ""},
};
constexpr output::Schema kPartSchema{"interest_part", "Days at one rate.", kPartKeys};

constexpr output::Key kInterestKeys[] = {
    {"principal", Kind::text, "what was owed"},
    {"parts", Kind::objects, "", nullptr, &kPartSchema},
    {"interest", Kind::text, "of all days, rounded once"},
    {"fixed", Kind::text, "the sum for recovering it"},
    {"total", Kind::text, "all of them"},
};

/// Rates of law are written with two digits at least: "10.15", "12.00".
std::string two_digits(Rate rate) {
  std::string text = to_plain(rate);
  const auto point = text.find('.');
  if (point == std::string::npos) return text + ".00";
  while (text.size() - point < 3) text += '0';
  return text;
}

}  // namespace

const output::Schema kInterestSchema{"interest", "Interest for late payment.", kInterestKeys};

Regime regime_of(const std::optional<Regime>& named, cli::Context& context) {
  return named ? *named : choose<Regime>(context.config().payments.regime, "regime");
}

HalfYearRates half_year_rates(cli::Context& context) {
  HalfYearRates rates;
  for (const auto& [half, rate] : context.config().payments.rates) rates[half] = parse_rate(rate);
  return rates;
}

LateInterest interest_of(const work::PaymentLine& line, Date on, const std::optional<Regime>& regime,
                         cli::Context& context) {
  if (!line.due.due || line.due.open <= Money{} || *line.due.due >= on) return {};
  const Client client = *context.read().clients.by_id(line.quote.client);
  const Regime law = client.consumer ? Regime::none : regime_of(regime, context);
  return late_interest(line.due.open, *line.due.due, on, law, half_year_rates(context));
}

void add(LateInterest& to, const LateInterest& more) {
  to.principal += more.principal;
  to.parts.insert(to.parts.end(), more.parts.begin(), more.parts.end());
  to.interest += more.interest;
  to.fixed += more.fixed;
  to.total += more.total;
}

Record record(const LateInterest& interest, const Currency& currency) {
  const auto plain = [&](Money amount) { return to_plain(amount, currency); };
  std::vector<Record> parts;
  for (const auto& part : interest.parts) {
    parts.push_back(
        {{"days", std::int64_t{part.days}}, {"rate", two_digits(part.rate)}, {"interest", plain(part.interest)}});
  }
  return {{"principal", plain(interest.principal)},
          {"parts", parts},
          {"interest", plain(interest.interest)},
          {"fixed", plain(interest.fixed)},
          {"total", plain(interest.total)}};
}

std::string interest_text(const LateInterest& interest, const Currency& currency) {
  const auto words = [&](Money amount) { return to_words(amount, currency, Language::en); };
  std::string text = fmt::format("{:<24}{:>16}\n", "Owed", words(interest.principal));
  for (const auto& part : interest.parts) {
    text += fmt::format("{:<24}{:>16}\n", fmt::format("{} days at {} %", part.days, two_digits(part.rate)),
                        words(part.interest));
  }
  if (interest.parts.size() > 1) text += fmt::format("{:<24}{:>16}\n", "Interest", words(interest.interest));
  if (interest.fixed != Money{}) text += fmt::format("{:<24}{:>16}\n", "Fixed sum", words(interest.fixed));
  return text + fmt::format("{:<24}{:>16}\n", "In all", words(interest.total));
}

}  // namespace care::commands
