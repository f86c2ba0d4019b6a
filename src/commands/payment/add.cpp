#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/payment_record.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "store/payment_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::payment_add {
namespace {

struct Options {
  std::string quote, amount;
  std::optional<std::string> on, how;
  std::optional<ShortBecause> short_because;
};

std::vector<std::string> ways() { return {"transfer", "card", "cash", "cheque", "direct-debit", "paypal"}; }

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE[/N]", "its number; 2026-014/2 is the second instalment");
  args.required(options.amount, "AMOUNT", "what came in");
  args.option(options.on, "--on", "DATE", "when; today unless given");
  args.option(options.how, "--how", "HOW", "transfer, card, cash…").completes(&ways);
  args.option(options.short_because, "--short", "CAUSE", "why it is less: withheld, bank-fee, discount-taken, unknown");
}

/// Part of what came in, for one instalment.
struct Portion {
  work::PaymentLine line;
  Money amount;
};

/// To the instalment named; else to what is open, one after another, and what is left over to the last.
std::vector<Portion> portions_of(Money amount, const std::vector<work::PaymentLine>& lines) {
  if (lines.size() == 1) return {{lines.front(), amount}};
  std::vector<Portion> portions;
  for (const auto& line : lines) {
    const Money part = std::min(line.due.open, amount);
    if (part <= Money{}) continue;
    portions.push_back({line, part});
    amount -= part;
  }
  if (portions.empty()) return {{lines.back(), amount}};
  portions.back().amount += amount;
  return portions;
}

std::string sentence_of(const work::PaymentLine& line, Money amount, Date on) {
  const auto words = [&](Money money) { return to_words(money, line.quote.currency, Language::en); };
  std::string text =
      fmt::format("{}, {}: {} on {}", reference_of(line), line.quote.client_name, words(amount), describe(on));
  if (line.due.over > Money{}) return text + fmt::format("; {} more than was due.", words(line.due.over));
  if (line.due.open == Money{}) return text + "; paid.";
  return text + fmt::format("; {} is still open.", words(line.due.open));
}

/// Who pays less than was due is asked why.
void ask_why(const work::PaymentLine& line, const Options& options, cli::Context& context) {
  const bool due = line.due.due && *line.due.due <= context.today();
  if (line.due.open == Money{} || options.short_because || !due) return;
  context.warn(fmt::format("{} is short by {}: ask {} why, and say it with --short", reference_of(line),
                           to_words(line.due.open, line.quote.currency, Language::en), line.quote.client_name));
}

void run(const Options& options, cli::Context& context) {
  const Date on = options.on ? context.when(*options.on, Tense::past).date : context.today();
  auto& store = context.write();
  const auto lines = find_lines(options.quote, desk(context));
  if (lines.empty()) throw Error(ErrorKind::failed, fmt::format("{} has no plan of payments", options.quote));
  const auto& quote = lines.front().quote;
  const Money amount = parse_money(options.amount, quote.currency);
  if (amount <= Money{}) throw usage_error(fmt::format("'{}' is no payment", options.amount), "an amount above 0");
  if (!is_accepted(quote.state)) {
    context.warn(fmt::format("{} is {}: nothing was to be paid yet", reference_of(quote), name(quote.state)));
  }
  for (const auto& portion : portions_of(amount, lines)) {
    Payment payment;
    payment.quote = quote.id;
    payment.instalment = portion.line.due.n;
    payment.amount = portion.amount;
    payment.on = on;
    payment.how = options.how ? std::string(trimmed(*options.how)) : "";
    payment.short_because = options.short_because;
    payment.created_at = context.now();
    store.payments.add(payment);
    const auto line = find_lines(fmt::format("{}/{}", reference_of(quote), payment.instalment), desk(context)).front();
    ask_why(line, options, context);
    context.done(sentence_of(line, portion.amount, on), record(line, context));
  }
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kPaymentSchema),
       .about = "Keeps what came in. Without an instalment it goes to those that are open, one after another.",
       .examples = "care payment add 2026-014 380.64 --how transfer\n"
                   "care payment add 14/2 344.08 --on yesterday --short bank-fee"});
}

}  // namespace care::commands::payment_add
