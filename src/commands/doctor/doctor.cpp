#include <algorithm>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/doctor/surroundings.hpp"
#include "output/printer.hpp"
#include "store/health.hpp"

namespace care::commands::doctor {
namespace {

using store::Finding;
using State = Finding::State;

using output::Kind;

std::vector<std::string> state_names() { return {"ok", "advice", "damage"}; }

constexpr output::Key kFindingKeys[] = {
    {"check", Kind::text, "what was looked at"},
    {"state", Kind::text, "damage alone makes the command fail", &state_names},
    {"text", Kind::text, "how it stands"},
    output::or_null({"hint", Kind::text, "what to do"}),
};
constexpr output::Schema kFindingSchema{"finding", "What care doctor looked at.", kFindingKeys};

struct Options {
  bool mend = false;
};

void declare(cli::Args& args, Options& options) {
  args.flag(options.mend, "--fix", "make the full text again, remove what nothing needs, keep others from reading");
}

std::string state_name(State state) {
  switch (state) {
    case State::ok:
      return "ok";
    case State::advice:
      return "advice";
    case State::damage:
      break;
  }
  return "damage";
}

output::Record record(const Finding& finding) {
  const auto shown = finding.hint.empty() ? finding.text : finding.text + " (" + finding.hint + ")";
  return {{"check", finding.check},
          {"state", state_name(finding.state)},
          {"text", finding.text, shown},
          {"hint", output::text_or_null(finding.hint)}};
}

/// The clock that commands go by; the system's where a wrong configuration keeps --clock from being read.
Instant now(cli::Context& context) {
  try {
    return context.now();
  } catch (const Error&) {
    return context.world().clock.now();
  }
}

void run(const Options& options, cli::Context& context) {
  auto findings = examine_configuration(context);
  const auto add = [&](std::vector<Finding> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  add(store::examine(context.database_path(), options.mend, now(context)));
  add(examine_programs(context));
  output::Listing listing{record(Finding{}), {"state", "check", "text", "hint"}, {}, {"state", "check", "text"}};
  for (const auto& finding : findings) listing.rows.push_back(record(finding));
  context.out().list(listing);
  const bool damaged = std::any_of(findings.begin(), findings.end(),
                                   [](const Finding& finding) { return finding.state == State::damage; });
  if (damaged) context.exit_code = static_cast<int>(ErrorKind::failed);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kFindingSchema), .examples = "care doctor\ncare doctor --fix", .mends = true});
}

}  // namespace care::commands::doctor
