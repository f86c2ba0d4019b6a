#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_options.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_edit {
namespace {

struct Options {
  std::optional<std::string> quote, title;
  std::vector<std::string> without;
  QuoteOptions set;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.quote, "QUOTE", "its number; alone: the editor, with all there is");
  args.option(options.title, "--title", "TITLE", "another title");
  args.repeated(options.without, "--without", "ITEM", "take this line, duty or figure out");
  declare(args, options.set);
  args.flag(options.recover, "--recover", "go on with what you typed last and could not be saved");
}

bool says_nothing(const Options& options) {
  return !options.title && options.without.empty() && options.set == QuoteOptions();
}

void save(Quote quote, const Quote& before, cli::Context& context) {
  auto& store = context.write();
  const Quote now = *store.quotes.by_id(before.id);
  require(QuoteStep::edit, now);
  if (now.updated_at != before.updated_at) {
    throw Error(ErrorKind::failed, fmt::format("{} was changed elsewhere in the meantime", reference_of(before)),
                "care quote show " + reference_of(before));
  }
  work::refresh_tax(quote, *store.clients.by_id(quote.client), context.config());
  if (quote == now) return context.warn("nothing was changed");
  keep_changed(quote, fmt::format("Changed {}.", sentence_of(quote, figures_of(quote, desk(context)))), context);
}

void edit_form(const Options& options, cli::Context& context) {
  auto& editor = context.editor();
  cli::Draft draft{"quote edit", "", ".toml", options.recover};
  const Quote before = find_quote(options.quote ? *options.quote : editor.recovered_about(draft), desk(context));
  require(QuoteStep::edit, before);
  draft.about = before.number;
  if (!draft.recover && !editor.has_terminal()) {
    throw usage_error("nothing is to be changed, and there is no terminal for the editor",
                      "care quote edit --help lists what can be set; --from FILE takes it all");
  }
  Quote quote;
  editor.edit_until(to_form(before), draft, [&](const std::string& text) {
    quote = before;
    apply(Form{text, editor.initial(), before.number + ".toml"}, quote, context);
    work::figures_of(quote, {}, desk(context).moment);
  });
  save(quote, before, context);
}

void run(const Options& options, cli::Context& context) {
  if (!options.quote && !options.recover) throw usage_error("care quote edit needs QUOTE", "care quote list");
  if (says_nothing(options)) return edit_form(options, context);
  if (options.recover) {
    throw usage_error("--recover brings what is to change", "leave the other options out");
  }
  const Quote before = find_quote(*options.quote, desk(context));
  require(QuoteStep::edit, before);
  Quote quote = before;
  if (options.title) quote.title = checked_title(*options.title);
  for (const auto& item : options.without) remove_item(quote, item);
  apply(options.set, quote, context);
  save(quote, before, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Only a draft can be changed. What is given is added; --without takes out.",
       .examples = "care quote edit 2026-014\n"
                   "care quote edit 14 --theirs \"testi entro il 22 maggio\"\n"
                   "care quote edit 14 --without Stampa --item \"Stampa; 300 copie; 1.10\""});
}

}  // namespace care::commands::quote_edit
