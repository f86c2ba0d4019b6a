#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/draft_along.hpp"
#include "commands/lost_reason.hpp"
#include "commands/records/client_record.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/mail_matter.hpp"
#include "work/new_mail.hpp"

namespace care::commands::client_decline {
namespace {

struct Options {
  std::string client;
  std::optional<std::string> why, note;
  std::optional<std::int64_t> log;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.option(options.why, "--why", "REASON", "one of [lost] reasons in the configuration")
      .completes(cli::Completes::lost_reason);
  args.option(options.note, "--note", "TEXT", "more about it, for yourself");
  args.option(options.log, "--log", "ID", "the request; the oldest that waits for an answer unless named")
      .completes(cli::Completes::entry);
}

/// The request bears the reason; where none was logged, a note of one's own does.
Interaction declined_entry(const work::MailMatter& matter, const Client& client, const std::string& reason,
                           const std::string& note, cli::Context& context) {
  auto& interactions = context.write().interactions;
  if (matter.entry) {
    Interaction request = interactions.find(matter.entry->id);
    request.outcome.declined = reason;
    interactions.update(request);
    return request;
  }
  Interaction entry;
  entry.client = client.id;
  entry.at = context.now();
  entry.kind = InteractionKind::decision;
  entry.is_private = true;
  entry.summary = fmt::format("Declined: {}", reason);
  entry.body = note;
  entry.outcome.declined = reason;
  return interactions.find(interactions.add(entry));
}

/// A lead to whom one said no is none any more; of a client one said no to a request alone.
void let_go(Client& client, const std::string& reason, const std::string& note, cli::Context& context) {
  if (client.stage == Stage::lead) {
    client.stage = Stage::lost;
    client.lost_at = context.now();
    client.lost_reason = reason;
  }
  if (!note.empty()) client.note += (client.note.empty() ? "" : "\n") + note;
  client.updated_at = context.now();
  context.write().clients.update(client);
}

void run(const Options& options, cli::Context& context) {
  const auto reason = choose_lost_reason(options.why, options.note, "care client decline", context.config());
  const auto note = options.note ? context.text(*options.note) : "";
  Client client = context.read().clients.find(options.client);
  auto matter = matter_of("decline", client, {std::nullopt, options.log}, desk(context));
  const auto draft = draft_along({"decline", client, matter}, context);
  declined_entry(matter, client, reason, note, context);
  let_go(client, reason, note, context);
  const auto request = matter.entry ? fmt::format(" ({}: {})", matter.entry->id.value, matter.entry->summary) : "";
  std::vector<std::string> lines{fmt::format("Declined {}, {}{}: {}.", client.slug, client.name, request, reason)};
  lines.push_back(draft.empty() ? "No mail was drafted: tell them yourself." : draft);
  context.done({lines, record(client, context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kClientSchema),
       .about =
           "A no that is said kindly and at once. The reason is counted (care report lost), the answer is drafted in "
           "the client's language; nothing is sent by itself. A lead becomes lost, a client stays one.",
       .examples = "care client decline rossi --why \"poor fit\" --note \"cerca un negozio online\""});
}

}  // namespace care::commands::client_decline
