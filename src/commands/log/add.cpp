#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/log/entry_options.hpp"
#include "commands/log/heat_advice.hpp"
#include "commands/log/mail_entry.hpp"
#include "commands/log/promise.hpp"
#include "commands/records/log_record.hpp"
#include "core/date_text.hpp"
#include "core/interaction_rules.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands::log_add {
namespace {

struct Options {
  std::optional<std::string> client, text, message;
  MailOptions mail;
  EntryOptions entry;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.optional(options.text, "TEXT", "one line that says it; - for standard input; the editor where it is missing");
  args.option(options.message, "-m,--message", "TEXT", "the text, where it begins with a dash");
  declare(args, options.entry);
  declare(args, options.mail);
}

std::string sentence(const Interaction& entry, const EntryOptions& options, cli::Context& context) {
  std::string text = fmt::format("Logged {}, {}", entry.id.value, entry.client_name);
  if (!entry.channel.empty()) text += ", " + entry.channel;
  text += options.at ? ", " + describe(entry.at, context.zone()) : ", now";
  if (entry.needs_reply) text += "; " + answer_due(entry, context);
  return text + ".";
}

/// Work is recorded whether or not it is covered; who does it should know.
std::string uncovered_warning(const Interaction& entry) {
  return entry.quote_number.empty()
             ? fmt::format("this work is uncovered: {} has signed no quote yet", entry.client_name)
             : fmt::format("this work is uncovered: quote {} is not accepted yet", entry.quote_number);
}

void log_by_hand(const Options& options, cli::Context& context) {
  cli::Draft draft{"log add", "", ".txt", options.entry.recover};
  if (!options.client && !draft.recover) {
    throw usage_error("care log add needs CLIENT", "care log add giulia \"Deciso il formato A5\"");
  }
  const auto client =
      context.read().clients.resolve(options.client ? *options.client : context.editor().recovered_about(draft));
  draft.about = client.slug;
  Interaction entry;
  entry.client = client.id;
  entry.at = context.now();
  apply(options.entry, entry, context);
  take_text(options.text, options.message, "What happened with " + client.name + "? The first line is the summary.",
            draft, entry, context);
  mark_heat(entry, options.entry.heated);
  auto promises = promises_of(options.entry, context);
  attach(options.entry.attachments, entry, context);

  auto& store = context.write();
  entry.client = store.clients.resolve(client.slug).id;  // again, now that nobody else can change it
  if (entry.reply_to) store.interactions.find(*entry.reply_to);
  entry.id = store.interactions.add(entry);
  entry.client_slug = client.slug;
  entry.client_name = client.name;
  if (is_answer(entry, promises)) store.interactions.answer(*entry.reply_to, entry.at);
  if (entry.kind == InteractionKind::work) {
    entry.uncovered = store.interactions.find(entry.id).uncovered;
    if (entry.uncovered) context.warn(uncovered_warning(entry));
  }
  advise_on_heat(entry, context);
  promises = store_promises(promises, entry, context);
  const auto said = sentence(entry, options.entry, context) + sentences(promises, context);
  context.done(said, stored_record(entry, promises, context));
}

void run(const Options& options, cli::Context& context) {
  if (!options.mail.file) return log_by_hand(options, context);
  if (options.text || options.message) {
    throw usage_error("with --mail the text is the mail's", "care log add --mail FILE [--client CLIENT]");
  }
  MailOptions mail = options.mail;
  if (!mail.client) mail.client = options.client;
  log_mail(mail, options.entry, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema),
       .examples = "care log giulia \"Deciso il formato A5\" -c phone -k decision\n"
                   "care log giulia \"Chiede i tempi\" -c wa -k question\n"
                   "care log giulia \"Prima bozza\" -k delivery --for 2h --promise \"fri: bozza completa\"\n"
                   "care log add --mail - < message.eml"});
}

}  // namespace care::commands::log_add
