#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/mail/checked_file.hpp"
#include "commands/records/word_finding_record.hpp"
#include "commands/words_check.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::mail_check {
namespace {

struct Options {
  std::string file;
  std::optional<std::string> client;
  bool part = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.file, "FILE", "the text, or a whole mail; - for standard input");
  args.option(options.client, "--client", "CLIENT", "who reads it: level, register, name, other clients");
  args.flag(options.part, "--part", "an answer or a paragraph, which needs no greeting, name or contact block");
}

/// Asked for as data; a pipe alone is an editor that reads the lines.
bool wants_data(const cli::Globals& globals) {
  return globals.json || globals.format || globals.fields || globals.count;
}

void run(const Options& options, cli::Context& context) {
  OutgoingText outgoing;
  const auto file = read_checked_file(options.file, context);
  outgoing.text = file.text;
  if (options.client) outgoing.client = context.read().clients.find(*options.client);
  if (options.part) outgoing.kind = gate::TextKind::part;
  auto findings = check_words(outgoing, context);
  for (auto& finding : findings) finding.line = file.line(finding.line);
  context.out().found(findings.size());
  if (wants_data(context.globals())) {
    output::Listing listing{record(gate::Finding{}), {"line", "column", "severity", "rule", "text", "suggestion"}, {}};
    for (const auto& finding : findings) listing.rows.push_back(record(finding));
    context.out().list(listing);
  } else if (!findings.empty()) {
    context.out().document(in_lines(findings, options.file));
  } else if (context.out().style().terminal) {
    context.out().document("Nothing to mend.\n");
  }
  const bool refused = std::any_of(findings.begin(), findings.end(),
                                   [&](const auto& finding) { return is_refused(finding, context.config()); });
  if (refused) context.exit_code = static_cast<int>(ErrorKind::refused);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kWordFindingSchema),
       .about =
           "Looks for jargon that this reader does not speak, phrases that are never to be said, whining, shouting, "
           "mixed forms of address, what is missing, and sentences that are too long. It ends with 6 where the text "
           "would be refused so, else with 0.\n\n"
           "How severe each rule is stands in [check] of the configuration. Terms of your own go into "
           "templates/it/glossary.txt beside it, a line each: forms | plain words | an example | basic. Phrases of "
           "your own go into templates/it/sayings.txt: [never-list: why], then lines of forms | what to say instead. "
           "English ones go into templates/en.",
       .examples = "care mail check risposta.txt --client giulia\n"
                   "wl-paste | care mail check - --part"});
}

}  // namespace care::commands::mail_check
