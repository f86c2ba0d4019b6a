#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/log/entry_options.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/records/quote_record.hpp"
#include "core/money.hpp"
#include "core/when.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_numbers.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_adopt {
namespace {

struct Options {
  std::string client, title;
  std::optional<std::string> total, paid, invoice, delivers;
  std::vector<std::string> signed_files;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.required(options.title, "TITLE", "what it is about");
  args.option(options.total, "--total", "AMOUNT", "what was agreed, all included");
  args.option(options.paid, "--paid", "AMOUNT", "what came in already");
  args.option(options.invoice, "--invoice", "NUMBER", "the invoice for what is open");
  args.repeated(options.signed_files, "--signed", "FILE", "what was signed");
  args.option(options.delivers, "--delivers", "DATE", "when it is to be delivered");
}

/// The total as it was agreed, whatever is in it: nothing is added.
Quote running_job(const Options& options, Money total, Money paid, cli::Context& context) {
  Quote quote;
  quote.title = checked_title(options.title);
  quote.state = QuoteState::started;
  quote.currency = currency_of(context.config().me.currency);
  quote.tax.name = "none";
  quote.lines = {{quote.title, Quantity{1000}, "", total, {}, {}}};
  if (options.delivers) quote.delivers_on = context.when(*options.delivers, Tense::either).date;
  if (paid > Money{}) quote.instalments.push_back({"", paid, {Trigger::acceptance, 0, {}}, {}, {}, ""});
  if (paid < total) quote.instalments.push_back({"", Rest{}, {Trigger::delivery, 0, {}}, {}, {}, ""});
  if (options.invoice) {
    const Date due = quote.delivers_on.value_or(context.today());
    quote.instalments.back().invoice = Invoice{checked_line(*options.invoice), context.today(), due};
  }
  return quote;
}

InteractionId keep_signature(const Quote& quote, const Options& options, cli::Context& context) {
  Interaction entry;
  entry.client = quote.client;
  entry.quote = quote.id;
  entry.at = context.now();
  entry.direction = Direction::in;
  entry.kind = InteractionKind::approval;
  entry.is_private = true;  // it was agreed long ago: no news for a recap
  entry.summary = log_words("accepted", quote, quote.title, desk(context));
  attach(options.signed_files, entry, context);
  return context.write().interactions.add(entry);
}

void add_payment(const Quote& quote, Money paid, cli::Context& context) {
  Payment payment;
  payment.quote = quote.id;
  payment.amount = paid;
  payment.on = context.today();
  payment.created_at = context.now();
  context.write().payments.add(payment);
}

void run(const Options& options, cli::Context& context) {
  if (!options.total)
    throw usage_error("care quote adopt needs --total", "care quote adopt giulia \"Sito\" --total 1200.00");
  const auto money = currency_of(context.config().me.currency);
  const Money total = parse_money(*options.total, money);
  const Money paid = options.paid ? parse_money(*options.paid, money) : Money{};
  if (total <= Money{} || paid < Money{} || paid > total) {
    throw usage_error(fmt::format("of {} {} cannot be paid", to_plain(total, money), to_plain(paid, money)),
                      "--total AMOUNT --paid AMOUNT");
  }
  Quote quote = running_job(options, total, paid, context);
  auto& store = context.write();
  const Client client = store.clients.find(options.client);
  quote.client = client.id;
  quote.client_slug = client.slug;
  quote.client_name = client.name;
  work::refresh_tax(quote, client, context.config());
  quote.withholds = false;
  give_number(quote, desk(context));
  quote.created_at = quote.updated_at = context.now();
  quote.started_at = context.now();
  Decision decision;
  decision.at = context.now();
  decision.by = client.name;
  if (!options.signed_files.empty()) decision.how = Proof::signature;
  quote.decision = decision;
  quote.id = store.quotes.add(quote);
  if (!options.signed_files.empty()) {
    quote.decision->entry = keep_signature(quote, options, context);
    store.quotes.update(quote);
  }
  if (paid > Money{}) add_payment(quote, paid, context);
  const auto figures = figures_of(quote, desk(context));
  context.done(fmt::format("Adopted {}: {} is still to come.", sentence_of(quote, figures),
                           to_words(figures.due, quote.currency, Language::en)),
               record(quote, figures, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Takes in a job that runs already, begun before care was here.",
       .examples = "care quote adopt giulia \"Sito web\" --total 1200.00 --paid 400.00 --signed contratto.pdf "
                   "--delivers \"30 jun\""});
}

}  // namespace care::commands::quote_adopt
