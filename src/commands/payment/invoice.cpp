#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/records/payment_record.hpp"
#include "core/date_text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::payment_invoice {
namespace {

struct Options {
  std::string quote, number;
  std::optional<std::string> on, due;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE[/N]", "its number; 2026-014/2 is the second instalment");
  args.required(options.number, "NUMBER", "of the invoice, as it was made elsewhere");
  args.option(options.on, "--on", "DATE", "its day");
  args.option(options.due, "--due", "DATE", "by when it is to be paid");
}

/// The one named; else the first that is open and has no invoice yet.
work::PaymentLine chosen(const std::string& reference, cli::Context& context) {
  const auto lines = find_lines(reference, desk(context));
  if (lines.size() == 1) return lines.front();
  const auto next = std::find_if(lines.begin(), lines.end(), [](const work::PaymentLine& line) {
    return line.due.open > Money{} && !line.planned().invoice;
  });
  if (next != lines.end()) return *next;
  throw Error(ErrorKind::failed, fmt::format("'{}' has an invoice for all that is open", reference),
              fmt::format("name the instalment: {}/1", reference));
}

/// A day without a year is the first one after the invoice's, though that may have passed by now.
Date due_day(const std::string& phrase, Date on, cli::Context& context) {
  const Date due = context.when(phrase, Tense::either).date;
  const Date from_invoice = parse_when(phrase, context.zone().start_of(on), context.zone(), Tense::future).date;
  const bool same_day = from_invoice.month() == due.month() && from_invoice.day() == due.day();
  return same_day && on <= from_invoice ? std::min(due, from_invoice) : due;
}

/// What care today proposes has NUMBER in it, for the invoice's own to be put there.
std::string checked_number(const std::string& number) {
  if (number != "NUMBER") return checked_line(number);
  throw usage_error("NUMBER stands for the number of the invoice",
                    "care payment invoice 2026-014/1 12/2026 --on today");
}

void run(const Options& options, cli::Context& context) {
  if (!options.on || !options.due) {
    throw usage_error("care payment invoice needs --on and --due",
                      "care payment invoice 2026-014/1 12 --on 6/5 --due 5/6");
  }
  const Date on = context.when(*options.on, Tense::past).date;
  const Date due = due_day(*options.due, on, context);
  if (due < on) {
    throw usage_error(fmt::format("the invoice of {} would be due before, on {}", describe(on), describe(due)),
                      "--due DATE");
  }
  const auto line = chosen(options.quote, context);
  Instalment changed = line.planned();
  changed.invoice = Invoice{checked_number(options.number), on, due};
  keep_instalment(line, changed,
                  fmt::format("{}: invoice {} of {}, due {}.", reference_of(line), changed.invoice->number,
                              describe(on), describe(due)),
                  context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kPaymentSchema),
       .about = "Invoices are made elsewhere; reminders name their number, date and due date, and are refused without.",
       .examples = "care payment invoice 2026-014/1 12/2026 --on today --due \"5 jun\""});
}

}  // namespace care::commands::payment_invoice
