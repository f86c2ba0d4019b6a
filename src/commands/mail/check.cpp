#include <fmt/format.h>

#include <algorithm>

#include "commands/mail/finding_record.hpp"
#include "commands/words_check.hpp"
#include "core/text.hpp"
#include "mail/helper.hpp"

namespace care::commands {
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

/// A message as mail programs keep it, which is read as its reader would; else the text itself.
bool is_message(const std::string& text) {
  const auto head = folded(text.substr(0, text.find("\n\n")));
  return head.find("mime-version:") != std::string::npos || head.find("content-type:") != std::string::npos ||
         head.find("message-id:") != std::string::npos;
}

std::string readable(const std::string& content, cli::Context& context) {
  if (is_message(content)) return mail::parse(content, context.world().programs, context.world().helpers).text;
  if (is_utf8(content)) return content;
  throw usage_error("the text is not UTF-8", "convert it first, with iconv");
}

/// Asked for as data; a pipe alone is an editor that reads the lines.
bool wants_data(const cli::Globals& globals) {
  return globals.json || globals.format || globals.fields || globals.count;
}

void run(const Options& options, cli::Context& context) {
  OutgoingText outgoing;
  outgoing.text = readable(context.file(options.file), context);
  if (options.client) outgoing.client = context.read().clients.find(*options.client);
  if (options.part) outgoing.kind = gate::TextKind::part;
  const auto findings = check_words(outgoing, context);
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

cli::Command mail_check() {
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

}  // namespace care::commands
