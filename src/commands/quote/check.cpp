#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_finding_record.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_check {
namespace {

struct Options {
  std::string quote;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
}

void run(const Options& options, cli::Context& context) {
  const Quote quote = find_quote(options.quote, desk(context));
  const auto findings = findings_of(quote, figures_of(quote, desk(context)), context);
  output::Listing listing{record(QuoteFinding{}, context), {"weight", "text", "hint"}, {}};
  for (const auto& finding : findings) listing.rows.push_back(record(finding, context));
  if (context.out().for_people() && !context.globals().quiet) {
    context.out().document(fmt::format("{}  {}, for {}\n", reference_of(quote), quote.title, quote.client_name));
  }
  context.out().list(listing);
  const bool refused =
      std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return is_refused(each, context); });
  if (refused) context.exit_code = static_cast<int>(ErrorKind::refused);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kFindingSchema),
       .about =
           "Says what a good quote has and this one lacks. It ends with 6 where it would not be sent so, else with "
           "0; the rest is advice.",
       .examples = "care quote check 2026-014"});
}

}  // namespace care::commands::quote_check
