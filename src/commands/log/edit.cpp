#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/log/entry_options.hpp"
#include "commands/log/promise.hpp"
#include "commands/records/log_record.hpp"
#include "core/date_text.hpp"
#include "core/interaction_rules.hpp"
#include "core/zone.hpp"
#include "output/json.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_edit {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> text, message, client;
  EntryOptions entry;
  bool is_public = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the entry's number");
  args.optional(options.text, "TEXT", "another summary; - for standard input");
  args.option(options.message, "-m,--message", "TEXT", "another summary, where it begins with a dash");
  args.option(options.client, "--client", "CLIENT", "it was another client's");
  declare(args, options.entry);
  args.flag(options.is_public, "--no-private", "a client may read it after all");
}

bool says_nothing(const Options& options) {
  const auto& entry = options.entry;
  return !options.text && !options.message && !options.client && !options.is_public && !entry.channel && !entry.at &&
         !entry.body && !entry.said && !entry.public_url && !entry.direction && !entry.kind && !entry.minutes &&
         !entry.needs_reply && !entry.heated && !entry.reply_to && !entry.is_private && entry.promises.empty() &&
         entry.awaits.empty() && entry.attachments.empty();
}

/// In the editor: the summary, a blank line, the body.
void edit_text(Interaction& entry, bool recover, cli::Context& context) {
  const std::string before = entry.summary + (entry.body.empty() ? "" : "\n\n" + entry.body) + "\n";
  const std::string after =
      context.editor().edit(before, {"log edit", std::to_string(entry.id.value), ".txt", recover});
  if (after == before) throw Error(ErrorKind::cancelled, "nothing was changed");
  entry.body.clear();
  split_text(after, entry);
}

void run(const Options& options, cli::Context& context) {
  Interaction entry = context.read().interactions.find(InteractionId{options.id});
  const std::string before = output::to_json(record(entry, {}, context), false);
  const bool recover = options.entry.recover;
  if (options.text || options.message) {
    take_text(options.text, options.message, "", {"log edit", "", ".txt", recover}, entry, context);
  } else if (says_nothing(options) || recover) {
    edit_text(entry, recover, context);
  }
  apply(options.entry, entry, context);
  if (options.is_public) entry.is_private = false;
  if (options.entry.heated) entry.outcome.heated = *options.entry.heated;
  if (entry.summary.empty()) throw usage_error("the text is empty", "care log remove takes an entry away");
  const auto promised = promises_of(options.entry, context);
  attach(options.entry.attachments, entry, context);

  auto& store = context.write();
  if (output::to_json(record(store.interactions.find(entry.id), {}, context), false) != before) {
    throw Error(ErrorKind::failed, fmt::format("entry {} was changed elsewhere in the meantime", entry.id.value),
                fmt::format("care log show {}", entry.id.value));
  }
  if (options.client) entry.client = store.clients.resolve(*options.client).id;
  if (entry.reply_to) store.interactions.find(*entry.reply_to);
  if (entry.reply_to == entry.id) throw usage_error("an entry cannot answer itself");
  store.interactions.update(entry);
  entry = store.interactions.find(entry.id);
  const auto added = store_promises(promised, entry, context);
  const auto promises = store.reminders.of_interaction(entry.id);
  if (is_answer(entry, promises)) store.interactions.answer(*entry.reply_to, entry.at);
  const auto when = options.entry.at ? ", " + describe(entry.at, context.zone()) : "";
  context.done(fmt::format("Changed {}, {}{}.{}", entry.id.value, entry.client_name, when, sentences(added, context)),
               stored_record(entry, promises, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kInteractionSchema),
                                     .examples = "care log edit 122 --kind decision\n"
                                                 "care log edit 122 --at \"yesterday 15:00\""});
}

}  // namespace care::commands::log_edit
