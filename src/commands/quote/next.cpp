#include <fmt/format.h>

#include <algorithm>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_steps.hpp"

namespace care::commands::quote_next {
namespace {

using output::Kind;

constexpr output::Key kStepKeys[] = {
    {"quote", Kind::text, "number"},
    {"step", Kind::text, "the condition that ends it"},
    {"done", Kind::flag, ""},
    output::or_null({"command", Kind::text, "what ends it"}),
};
constexpr output::Schema kJobStepSchema{"job_step", "A step of a job.", kStepKeys};

struct Options {
  std::string quote;
  bool done = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.flag(options.done, "--done", "the step that comes next is done; it goes into the log");
}

std::vector<JobStep> steps(const Quote& quote, cli::Context& context) {
  store::InteractionFilter filter;
  filter.client = quote.client;
  filter.quote_number = quote.number;
  return steps_of(quote, figures_of(quote, desk(context)), context.read().interactions.list(filter), context.config());
}

output::Record record(const JobStep& step, const Quote& quote) {
  return {{"quote", quote.number},
          {"step", step.name},
          {"done", step.done, step.done ? "done" : "-", step.done ? output::Tone::muted : output::Tone::plain},
          {"command", output::text_or_null(step.done ? "" : step.command), step.done ? "" : step.command}};
}

void note_done(Quote quote, cli::Context& context) {
  const auto all = steps(quote, context);
  const auto next = std::find_if(all.begin(), all.end(), [](const JobStep& step) { return !step.done; });
  if (next == all.end()) return context.warn(fmt::format("all steps of {} are done", reference_of(quote)));
  context.write();
  quote = find_quote(reference_of(quote), writing_desk(context));
  log_out(InteractionKind::note, step_note(next->name), quote, {}, desk(context));
  JobStep step = *next;
  step.done = true;
  context.done(fmt::format("Step done: {}, of {}.", step.name, reference_of(quote)), record(step, quote));
}

void run(const Options& options, cli::Context& context) {
  const Quote quote = find_quote(options.quote, desk(context));
  if (options.done) return note_done(quote, context);
  output::Listing listing{record({}, {}), {"step", "done", "command"}, {}};
  for (const auto& step : steps(quote, context)) {
    const bool everything = context.out().style().format == output::Format::table;
    if (step.done && !everything) continue;
    listing.rows.push_back(record(step, quote));
    if (!step.done && !everything) break;
  }
  listing.when_empty = "all steps are done";
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kJobStepSchema),
       .about =
           "The next step of the job, by its kind in [steps.NAME] of the configuration; on a terminal all of them.",
       .examples = "care quote next 2026-014\ncare quote next 14 --done"});
}

}  // namespace care::commands::quote_next
