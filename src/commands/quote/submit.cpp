#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/draft_along.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_deliverables.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/new_mail.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_submit {
namespace {

struct Options {
  std::string quote, deliverable;
  std::vector<std::string> files;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.required(options.deliverable, "DELIVERABLE", "its name; a new one is added")
      .completes(cli::Completes::deliverable);
  args.many(options.files, "FILE", "what is to be approved; a folder is all that is in it");
}

Deliverable& found_or_added(Quote& quote, const std::string& name) {
  const auto wanted = folded(checked_line(name));
  for (auto& each : quote.deliverables) {
    if (folded(each.name) == wanted) return each;
  }
  Deliverable added;
  added.name = checked_line(name);
  return quote.deliverables.emplace_back(added);
}

void run(const Options& options, cli::Context& context) {
  if (options.files.empty())
    throw usage_error("care quote submit needs FILE", "care quote submit 2026-014 Home home.html");
  const auto content = read_content(options.files, context);
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::submit, quote);
  auto& deliverable = found_or_added(quote, options.deliverable);
  deliverable.state = DeliverableState::submitted;
  deliverable.hash = content.hash;
  deliverable.submitted_at = context.now();
  deliverable.submitted_in =
      log_out(InteractionKind::note, log_words("submitted", quote, deliverable.name, desk(context)), quote,
              keep_files(content, context), desk(context));
  deliverable.approved_at = std::nullopt;
  deliverable.approved_by.clear();
  deliverable.approved_in = std::nullopt;
  const auto next = fmt::format("Next: ask for a yes in writing, then care quote approve {} {} --mail FILE",
                                reference_of(quote), shell_word(deliverable.name));
  std::vector<std::string> lines{
      fmt::format("Submitted {} of {}: {} {}, {}…", deliverable.name, reference_of(quote), content.files.size(),
                  content.files.size() == 1 ? "file" : "files", content.hash.substr(0, 12)),
      next};
  if (const auto draft = draft_about("approval-request", quote, context); !draft.empty()) lines.push_back(draft);
  keep_changed(quote, lines, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Keeps what the client is asked to approve, and its hash: approved is this very content, and nothing "
                "else can be published. What is submitted again has to be approved again.",
       .examples = "care quote submit 2026-014 Home home.html\ncare quote submit 14 \"Piano di giugno\" giugno/"});
}

}  // namespace care::commands::quote_submit
