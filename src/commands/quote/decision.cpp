#include "commands/quote/decision.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/log/mail_entry.hpp"
#include "core/text.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

std::string channel_of(Proof how) {
  switch (how) {
    case Proof::mail:
      return "email";
    case Proof::pec:
      return "pec";
    case Proof::chat:
      return "chat";
    case Proof::order:
      return "email";
    case Proof::signature:
      break;
  }
  return "";
}

bool is_called(const Person& person, const Decision& decision, const std::string& email) {
  return folded(person.name) == folded(decision.by) || (!email.empty() && folded(person.email) == folded(email));
}

bool is_the_client(const Client& client, const Decision& decision, const std::string& email) {
  const auto same = [&](const ContactPoint& point) { return !email.empty() && folded(point.address) == folded(email); };
  return folded(client.name) == folded(decision.by) || folded(client.called_as) == folded(decision.by) ||
         std::any_of(client.contact_points.begin(), client.contact_points.end(), same);
}

/// A yes of someone who may not give it is a fact all the same, and no proof.
void warn_of(const Client& client, const Decision& decision, const std::string& email, Role role,
             cli::Context& context) {
  std::vector<std::string> entitled;
  for (const auto& person : client.people) {
    if (std::find(person.roles.begin(), person.roles.end(), role) == person.roles.end()) continue;
    if (is_called(person, decision, email)) return;
    entitled.push_back(person.name);
  }
  const auto verb = role == Role::signs ? "sign" : "approve";
  if (!entitled.empty()) {
    context.warn(
        fmt::format("{} is not known to {} for {}; {} does", decision.by, verb, client.name, one_of(entitled)));
  } else if (!email.empty() && !is_the_client(client, decision, email)) {
    context.warn(fmt::format("{} is no address of {}: care client person add {} NAME --role {}s --email {}", email,
                             client.name, client.slug, verb, email));
  }
}

Decision by_mail(const DecisionOptions& options, const Quote& quote, const Client& client, Role role,
                 cli::Context& context) {
  EntryOptions given;
  given.kind = InteractionKind::approval;
  given.attachments = options.evidence;
  given.needs_reply = false;
  MailOptions mail;
  mail.file = options.mail;
  mail.client = client.slug;
  auto logged = store_mail(mail, given, context).front();
  if (logged.entry.direction == Direction::out) {
    throw usage_error("the mail is from you; a yes comes from the client", "care log add --mail FILE keeps it");
  }
  auto& entry = logged.entry;
  entry.quote = quote.id;
  entry.kind = InteractionKind::approval;
  context.write().interactions.update(entry);
  Decision decision;
  decision.at = entry.at;
  decision.by = logged.from_name.empty() ? logged.from_email : logged.from_name;
  decision.how = entry.channel == "pec" ? Proof::pec : Proof::mail;
  decision.entry = entry.id;
  warn_of(client, decision, logged.from_email, role, context);
  return decision;
}

}  // namespace

void declare(cli::Args& args, DecisionOptions& options) {
  args.option(options.mail, "--mail", "FILE", "the mail that says yes, as it came; - for standard input");
  args.option(options.by, "--by", "NAME", "who said yes");
  args.option(options.how, "--how", "HOW", "in writing: mail, signature, order, pec or chat");
  args.repeated(options.evidence, "--evidence", "FILE", "keep this file with it: the signed page, a picture");
  args.option(options.on, "--on", "DATE", "when; today unless given");
}

void check(const DecisionOptions& options, const std::string& command) {
  if (options.mail && (options.by || options.how)) {
    throw usage_error("the mail says who and how", "leave --by and --how out");
  }
  if (!options.mail && (!options.by || !options.how)) {
    throw usage_error(fmt::format("care {} needs the mail, or who said yes and how", command),
                      "--mail FILE, or --by NAME --how mail|signature|order|pec|chat");
  }
  if (options.by && trimmed(*options.by).empty()) throw usage_error("--by needs a name", "--by \"Giulia Bianchi\"");
}

Decision take_decision(const DecisionOptions& options, const Quote& quote, Role role, const std::string& summary,
                       cli::Context& context) {
  const Client client = *context.read().clients.by_id(quote.client);
  Decision decision;
  if (options.mail) {
    decision = by_mail(options, quote, client, role, context);
    if (options.on) decision.at = happened_at(*options.on, context);
    return decision;
  }
  decision.at = options.on ? happened_at(*options.on, context) : context.now();
  decision.by = std::string(trimmed(*options.by));
  decision.how = options.how;
  Interaction entry;
  entry.client = client.id;
  entry.quote = quote.id;
  entry.at = decision.at;
  entry.channel = channel_of(*options.how);
  entry.direction = Direction::in;
  entry.kind = InteractionKind::approval;
  entry.summary = summary;
  attach(options.evidence, entry, context);
  decision.entry = context.write().interactions.add(entry);
  warn_of(client, decision, "", role, context);
  return decision;
}

}  // namespace care::commands
