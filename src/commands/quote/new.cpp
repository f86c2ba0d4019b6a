#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "cli/globals.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_options.hpp"
#include "commands/quote/quote_templates.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_numbers.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_new {
namespace {

struct Options {
  std::optional<std::string> client, title, from_template;
  std::optional<std::int64_t> from_log;
  QuoteOptions quote;
  bool edit = false;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.optional(options.title, "TITLE", "what it is about, as the client would call it");
  args.option(options.from_template, "-t,--template", "TEMPLATE", "start from a saved one: care quote template list");
  args.option(options.from_log, "--from-log", "ID", "start from a request or complaint in the log")
      .completes(cli::Completes::entry);
  declare(args, options.quote);
  args.flag(options.edit, "-e,--edit", "open it in the editor, every field explained");
  args.flag(options.recover, "--recover", "go on with what you typed last and could not be saved");
}

/// Whom it is for, and what it starts with.
struct Start {
  store::ClientTable::Named client;
  std::optional<Interaction> entry;
};

Start start_of(const Options& options, const cli::Draft& draft, cli::Context& context) {
  Start start;
  if (options.from_log) start.entry = context.read().interactions.find(InteractionId{*options.from_log});
  if (options.client) {
    start.client = context.read().clients.resolve(*options.client);
  } else if (start.entry) {
    start.client = context.read().clients.resolve(start.entry->client_slug);
  } else if (draft.recover) {
    start.client = context.read().clients.resolve(context.editor().recovered_about(draft));
  } else {
    throw usage_error("care quote new needs CLIENT and TITLE", "care quote new giulia \"Sito web\" --item …");
  }
  return start;
}

bool opens_editor(const Options& options, const Quote& quote, cli::Context& context) {
  const bool given = !quote.lines.empty() || options.quote.from || context.globals().quiet;
  return options.edit || options.recover || (!given && context.editor().has_terminal());
}

void edit(Quote& quote, const cli::Draft& draft, cli::Context& context) {
  auto& editor = context.editor();
  const Quote before = quote;
  editor.edit_until(to_form(before), draft, [&](const std::string& text) {
    quote = before;
    apply(Form{text, editor.initial(), "quote.toml"}, quote, context);
    checked_title(quote.title);
  });
}

std::vector<std::string> lines_of(const Quote& quote, cli::Context& context) {
  const auto figures = figures_of(quote, desk(context));
  std::string first = sentence_of(quote, figures) + ", draft";
  if (const auto until = valid_until(quote.valid, context.today())) {
    first += fmt::format(", valid until {} if sent today", describe(*until));
  }
  return {first + ".", fmt::format("Next: care quote check {}", quote.number)};
}

void run(const Options& options, cli::Context& context) {
  cli::Draft draft{"quote new", "", ".toml", options.recover};
  const auto start = start_of(options, draft, context);
  draft.about = start.client.slug;
  Quote quote = blank_quote(context);
  quote.client_name = start.client.name;
  if (options.from_template) apply_template(*options.from_template, quote, context);
  if (start.entry) quote.title = start.entry->summary;
  if (options.title) quote.title = checked_title(*options.title);
  apply(options.quote, quote, context);
  if (opens_editor(options, quote, context)) edit(quote, draft, context);
  quote.title = checked_title(quote.title);

  auto& store = context.write();
  const Client client = *store.clients.by_id(store.clients.resolve(start.client.slug).id);
  quote.client = client.id;
  quote.client_slug = client.slug;
  quote.client_name = client.name;
  work::refresh_tax(quote, client, context.config());
  work::figures_of(quote, {}, desk(context).moment);  // what cannot be computed is no quote
  give_number(quote, desk(context));
  quote.created_at = quote.updated_at = context.now();
  quote.id = store.quotes.add(quote);
  if (start.entry) {
    Interaction entry = store.interactions.find(start.entry->id);
    entry.quote = quote.id;
    store.interactions.update(entry);
  }
  context.done({lines_of(quote, context), record(quote, context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "A quote says what is done, step by step, and what it costs, when, how it is paid, and what both sides "
                "have to do. What every quote starts with is in [quote] of the configuration. On a terminal, without "
                "an item, the editor opens with every field explained.",
       .examples = "care quote new giulia \"Catalogo di primavera\" --item \"Grafica; 10 h; 45.00\" "
                   "--item \"Stampa; 200 copie; 1.20\"\n"
                   "care quote new tom \"Website\" -t web --starts mon --delivers \"30 jun\"\n"
                   "care quote new giulia \"Social\" --item \"Gestione; 12 mesi; 300\" --every 1mo --times 12\n"
                   "care quote new giulia \"Sito web\" --from quote.toml"});
}

}  // namespace care::commands::quote_new
