#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/because.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_deliverables.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_publish {
namespace {

struct Options {
  std::string quote, deliverable;
  std::vector<std::string> files;
  std::optional<std::string> because;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.required(options.deliverable, "DELIVERABLE", "its name").completes(cli::Completes::deliverable);
  args.repeated(options.files, "--file", "FILE", "what goes out, to be compared with what was approved; or a folder");
  declare_because(args, options.because);
}

/// Why it may not go out; empty where it may.
std::string hindrance(const Deliverable& deliverable, const std::optional<std::string>& hash) {
  if (!deliverable.approved_at) {
    return fmt::format("'{}' is {}, and not approved in writing", deliverable.name, name(deliverable.state));
  }
  if (hash && *hash != deliverable.hash) {
    return fmt::format("this is not the '{}' that was approved: {}… is not {}…", deliverable.name, hash->substr(0, 12),
                       deliverable.hash.substr(0, 12));
  }
  return {};
}

void run(const Options& options, cli::Context& context) {
  std::optional<std::string> hash;
  if (!options.files.empty()) hash = read_content(options.files, context).hash;
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::publish, quote);
  auto& deliverable = find_deliverable(quote, options.deliverable);
  if (const auto why_not = hindrance(deliverable, hash); !why_not.empty()) {
    const auto word = shell_word(deliverable.name);
    guard({Boundary::approval, why_not,
           deliverable.submitted_at && !hash
               ? fmt::format("care quote approve {} {} --mail FILE", reference_of(quote), word)
               : fmt::format("care quote submit {} {} FILE", reference_of(quote), word),
           fmt::format("quote publish {} {}", reference_of(quote), word), quote.client, quote.id},
          options.because, context);
  }
  deliverable.state = DeliverableState::published;
  log_out(InteractionKind::note, log_words("published", quote, deliverable.name, desk(context)), quote, {},
          desk(context));
  keep_changed(quote, fmt::format("Published {} of {}.", deliverable.name, reference_of(quote)), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about =
           "Says that a deliverable goes public. Refused (6) unless this very content, by its hash, was approved in "
           "writing.",
       .examples = "care quote publish 2026-014 Home --file home.html"});
}

}  // namespace care::commands::quote_publish
