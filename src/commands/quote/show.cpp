#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_view.hpp"
#include "commands/records/quote_record.hpp"
#include "commands/show_format.hpp"
#include "output/printer.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_show {
namespace {

struct Options {
  std::string quote;
  std::optional<ShowFormat> format;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year; 2026-014r1 is a revision");
  args.option(options.format, "--as", "FORMAT", "text, or toml, as quote edit takes it");
}

void run(const Options& options, cli::Context& context) {
  const Quote quote = find_quote(options.quote, desk(context));
  if (options.format == ShowFormat::toml) return context.out().document(to_form(quote));
  const auto figures = figures_of(quote, desk(context));
  context.out().show(record(quote, figures, context),
                     context.for_people([&] { return quote_view(quote, figures, context); }));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema), .examples = "care quote show 2026-014\ncare quote show 14r1 --as toml"});
}

}  // namespace care::commands::quote_show
