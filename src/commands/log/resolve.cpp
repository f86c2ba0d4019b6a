#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/log/evidence.hpp"
#include "commands/log/promise.hpp"
#include "commands/records/log_record.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_resolve {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<Verdict> verdict;
  std::optional<std::string> explanation, remedy;
  std::optional<OwnFault> own_fault;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the complaint");
  args.option(options.verdict, "--verdict", "VERDICT", "founded, unfounded, third-party, misunderstanding");
  args.option(options.explanation, "--explanation", "TEXT", "what happened, sincerely; - for standard input");
  args.option(options.remedy, "--remedy", "TEXT",
              "what is done about it; with a day it is a promise: \"fri: new copies\"");
  args.option(options.own_fault, "--own-fault", "FAULT", "yes, no, partly: own fault is said");
}

void require_complaint(const Interaction& entry) {
  if (entry.kind == InteractionKind::complaint) return;
  throw Error(ErrorKind::failed, fmt::format("{} is a {}, and no complaint", entry.id.value, name(entry.kind)),
              fmt::format("care log edit {} --kind complaint", entry.id.value));
}

/// A remedy that says by when is promised; the day is read only where there is one before a colon.
std::optional<Reminder> promised(const std::string& remedy, cli::Context& context) {
  if (remedy.find(':') == std::string::npos) return std::nullopt;
  try {
    return parse_promise(remedy, Whose::mine, context);
  } catch (const Error&) {
    return std::nullopt;
  }
}

Resolution resolution_of(const Options& options, cli::Context& context) {
  if (!options.verdict || !options.explanation) {
    throw usage_error("care log resolve needs --verdict and --explanation",
                      "care log resolve 118 --verdict founded --explanation \"…\" --remedy \"fri: …\"");
  }
  Resolution resolution;
  resolution.verdict = *options.verdict;
  resolution.explanation = trimmed(context.text(*options.explanation));
  if (resolution.explanation.empty()) throw usage_error("the explanation is empty", "say what happened");
  resolution.remedy = options.remedy.value_or("");
  resolution.own_fault = options.own_fault;
  resolution.at = context.now();
  return resolution;
}

/// What comes next, by what the complaint turned out to be.
void advise(const Interaction& complaint, const std::optional<Reminder>& promise, cli::Context& context,
            std::vector<std::string>& lines) {
  const auto id = complaint.id.value;
  switch (complaint.outcome.resolution->verdict) {
    case Verdict::founded:
      if (!promise) context.warn("a founded complaint wants a remedy with a day: --remedy \"fri: …\"");
      break;
    case Verdict::third_party:
    case Verdict::unfounded:
    case Verdict::misunderstanding:
      for (const auto& each : evidence_for(complaint, context)) lines.push_back("  " + each);
      if (lines.size() > 1) lines.insert(lines.begin() + 1, "On file:");
      if (complaint.outcome.resolution->verdict == Verdict::misunderstanding) break;
      lines.push_back(fmt::format("What they need can be a quote: care quote new {} TITLE --from-log {}",
                                  complaint.client_slug, id));
  }
  lines.push_back(fmt::format("When they say that it is solved: care log confirm {}", id));
}

void run(const Options& options, cli::Context& context) {
  const auto resolution = resolution_of(options, context);
  auto promise = promised(resolution.remedy, context);
  auto& store = context.write();
  Interaction complaint = store.interactions.find(InteractionId{options.id});
  require_complaint(complaint);
  complaint.outcome.resolution = resolution;
  complaint.outcome.settlement = std::nullopt;
  if (promise) complaint.outcome.resolution->remedy = promise->text;
  if (complaint.needs_reply && !complaint.answered_at) complaint.answered_at = resolution.at;
  store.interactions.update(complaint);
  if (promise) promise = store_promises({*promise}, complaint, context).front();
  complaint = store.interactions.find(complaint.id);

  std::vector<std::string> lines{
      fmt::format("Resolved {}, {}: {}.", complaint.id.value, complaint.client_name, name(resolution.verdict))};
  if (promise) lines.front() += sentences({*promise}, context);
  advise(complaint, promise, context, lines);
  context.done({lines, stored_record(complaint, store.reminders.of_interaction(complaint.id), context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema),
       .about =
           "A founded complaint is remedied by a day; what is unfounded is answered with what is on file, and what "
           "is another's fault may become a quote. It is over when the client says so: care today asks again.",
       .examples = "care log resolve 118 --verdict founded --own-fault yes --explanation \"Certificato scaduto\" "
                   "--remedy \"tomorrow: rinnovo automatico\"\n"
                   "care log resolve 118 --verdict unfounded --explanation \"Il testo è quello approvato\""});
}

}  // namespace care::commands::log_resolve
