#include "commands/log/mail_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/log/heat_advice.hpp"
#include "commands/log/promise.hpp"
#include "commands/records/log_record.hpp"
#include "core/asked_question.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/interaction_rules.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "mail/helper.hpp"
#include "mail/reply.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands {
namespace {

bool is_own(const mail::Address& address, const Config& config) {
  return std::any_of(config.me.emails.begin(), config.me.emails.end(),
                     [&](const std::string& own) { return folded(own) == folded(address.email); });
}

bool is_outgoing(const mail::Message& message, const Config& config) {
  return std::any_of(message.from.begin(), message.from.end(),
                     [&](const mail::Address& address) { return is_own(address, config); });
}

/// Whoever is on the other side of it.
std::vector<mail::Address> others(const mail::Message& message, const Config& config) {
  std::vector<mail::Address> others = is_outgoing(message, config) ? message.to : message.from;
  std::erase_if(others, [&](const mail::Address& address) { return is_own(address, config); });
  return others;
}

/// What tells that this mail is here already. Without a Message-ID: a hash of what makes it this mail.
std::string key_of(const mail::Message& message) {
  if (!message.message_id.empty()) return message.message_id;
  std::string all = message.date ? to_iso(*message.date) : "";
  for (const auto& address : message.from) all += '\n' + address.email;
  all += '\n' + message.subject + '\n' + message.text;
  for (const auto& part : message.attachments) all += '\n' + store::sha256(part.content);
  return "sha256:" + store::sha256(all);
}

/// Whether a mail that was logged before holds all that this one would.
bool holds(const Interaction& known, const Interaction& entry) {
  const auto has = [&](const Attachment& wanted) {
    return std::any_of(known.attachments.begin(), known.attachments.end(),
                       [&](const Attachment& each) { return each.sha256 == wanted.sha256; });
  };
  return known.body == entry.body && std::all_of(entry.attachments.begin(), entry.attachments.end(), has);
}

Error other_content(const Interaction& known, const Client& client) {
  return {ErrorKind::failed,
          fmt::format("a mail with the Message-ID {} is logged as {}, {}, and holds something else", known.message_id,
                      known.id.value, client.name),
          fmt::format("care log show {}; care log add {} TEXT --attach FILE keeps this one too", known.id.value,
                      client.slug)};
}

Error unknown_sender(const mail::Message& message, const std::vector<mail::Address>& addresses) {
  if (message.delivery_report) {
    return {ErrorKind::not_found, "a mail server wrote this: it reports how another mail fared",
            "care log add --mail FILE --client CLIENT, to keep it with that client"};
  }
  if (addresses.empty() && !message.from.empty()) {
    return {ErrorKind::not_found, "the mail is from you, and to nobody else",
            "care log add --mail FILE --client CLIENT"};
  }
  if (addresses.empty()) {
    return {ErrorKind::not_found, "the mail does not say whom it is from", "care log add --mail FILE --client CLIENT"};
  }
  const auto& address = addresses.front();
  return {ErrorKind::not_found, fmt::format("no client has the address '{}'", address.email),
          fmt::format("care client add {} --email {}; or --new, or --client CLIENT",
                      shell_word(address.name.empty() ? address.email : address.name), shell_word(address.email))};
}

Client new_lead(const mail::Address& address, cli::Context& context) {
  auto& store = context.write();
  Client client;
  client.name = trimmed(address.name).empty() ? address.email : address.name;
  client.stage = Stage::lead;
  client.source = "email";
  client.contact_points = {email_point(address.email)};
  client.slug = store.clients.free_slug(slug_of(client.name));
  client.created_at = client.updated_at = context.now();
  return *store.clients.by_id(store.clients.add(client));
}

/// The clients whose log it belongs to: the one named, else those that the addresses belong to; none where there is
/// none yet, and the sender is to be added.
std::vector<Client> known_clients(const mail::Message& message, const MailOptions& options, store::Store& store,
                                  const Config& config) {
  if (options.client) return {store.clients.find(*options.client)};
  std::vector<Client> clients;
  const auto addresses = others(message, config);
  for (const auto& address : addresses) {
    const auto client = store.clients.by_email(address.email);
    const auto same = [&](const Client& each) { return each.id == client->id; };
    if (client && std::none_of(clients.begin(), clients.end(), same)) clients.push_back(*client);
  }
  const bool can_be_added = options.add_unknown && !addresses.empty() && !message.delivery_report;
  if (clients.empty() && !can_be_added) throw unknown_sender(message, addresses);
  return clients;
}

struct Received {
  mail::Message message;
  const char* channel;
};

/// Certified mail (PEC, in Italy) comes wrapped in a message of its carrier: what was really sent is a part of it.
Received receive(const std::string& source, const World& world) {
  const auto parse = [&](const std::string& text) { return mail::parse(text, world.programs, world.helpers); };
  mail::Message message = parse(source);
  for (const auto& part : message.attachments) {
    if (part.name == "postacert.eml") return {parse(part.content), "pec"};
  }
  return {std::move(message), "email"};
}

/// Each is a file that is synced: a mail of a thousand has another end than to be read.
void check_count(const mail::Message& message) {
  constexpr std::size_t kMost = 200;
  if (message.attachments.size() <= kMost) return;
  throw Error(
      ErrorKind::failed,
      fmt::format("the mail has {} attachments; care keeps {} of one at most", message.attachments.size(), kMost),
      "care log add CLIENT TEXT --attach FILE keeps those that matter");
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Interaction entry_of(const mail::Message& message, cli::Context& context) {
  Interaction entry;
  entry.at = message.date.value_or(context.now());
  entry.direction = is_outgoing(message, context.config()) ? Direction::out : Direction::in;
  entry.body =
      mail::is_forward(message.subject) ? std::string(trimmed(message.text)) : mail::without_quotes(message.text);
  entry.summary = message.subject.empty() ? first_line(entry.body) : message.subject;
  if (entry.summary.empty()) entry.summary = "(no subject)";
  entry.message_id = message.message_id;
  return entry;
}

std::string sentence(const Interaction& entry, const mail::Message& message, cli::Context& context) {
  std::string text = fmt::format("Logged {}, {}, {} {}, {}: {}", entry.id.value, entry.client_name, entry.channel,
                                 name(entry.direction), describe(entry.at, context.zone()), entry.summary);
  if (!message.invitation.empty()) text += fmt::format(" (a calendar invitation: {})", message.invitation);
  if (entry.needs_reply) text += " · " + answer_due(entry, context);
  if (!entry.attachments.empty()) text += fmt::format(" · attachments: {}", entry.attachments.size());
  return text;
}

LoggedMail store_entry(Interaction entry, const Client& client, const mail::Message& message,
                       const std::vector<Reminder>& promised, cli::Context& context) {
  auto& store = context.write();
  LoggedMail logged;
  if (!message.from.empty()) {
    const auto& from = message.from.front();
    logged.from_name = from.name;
    logged.from_email = from.email;
  }
  entry.client = client.id;
  if (const auto known = store.interactions.by_message(key_of(message), client.id)) {
    if (!holds(*known, entry)) throw other_content(*known, client);
    logged.entry = *known;
    logged.promises = store.reminders.of_interaction(known->id);
    logged.sentence = fmt::format("Logged before as {}, {}; nothing was changed.", known->id.value, client.name);
    return logged;
  }
  if (!entry.reply_to && !message.in_reply_to.empty()) {
    if (const auto before = store.interactions.by_message(message.in_reply_to, client.id)) entry.reply_to = before->id;
  }
  logged.entry = store.interactions.find(store.interactions.add(entry, key_of(message)));
  if (is_answer(logged.entry, promised)) store.interactions.answer(*logged.entry.reply_to, logged.entry.at);
  logged.promises = store_promises(promised, logged.entry, context);
  logged.sentence = sentence(logged.entry, message, context) + sentences(logged.promises, context);
  return logged;
}

}  // namespace

void declare(cli::Args& args, MailOptions& options) {
  args.option(options.file, "--mail", "FILE", "log this mail (RFC 5322); - for standard input, as from a mail program");
  args.option(options.client, "--client", "CLIENT", "with --mail: whose it is, whatever its addresses say");
  args.flag(options.add_unknown, "--new", "with --mail: add an unknown sender as a lead");
}

std::vector<LoggedMail> store_mail(const MailOptions& options, const EntryOptions& given, cli::Context& context) {
  const auto [message, channel] = receive(context.file(*options.file), context.world());
  check_count(message);
  Interaction entry = entry_of(message, context);
  entry.channel = channel;
  apply(given, entry, context);
  mark_heat(entry, given.heated);
  const auto promises = promises_of(given, context);
  known_clients(message, options, context.read(), context.config());  // who is unknown is told before a file is kept
  for (const auto& part : message.attachments) {
    entry.attachments.push_back(context.read().attachments.keep(part.name, part.content));
  }
  attach(given.attachments, entry, context);
  auto clients = known_clients(message, options, context.write(), context.config());
  if (clients.empty()) clients = {new_lead(others(message, context.config()).front(), context)};
  std::vector<LoggedMail> logged;
  for (const auto& client : clients) logged.push_back(store_entry(entry, client, message, promises, context));
  return logged;
}

/// What is only noted nobody waits for; whether it has to be answered its reader knows.
void advise_on_question(const Interaction& entry, cli::Context& context) {
  const bool waits = entry.needs_reply || entry.direction != Direction::in || entry.kind != InteractionKind::note;
  if (waits || asking_sentence(entry.body).empty()) return;
  context.warn(fmt::format(
      "{} asks something and is a note: if it is to be answered, care log edit {} --kind question --needs-reply",
      entry.id.value, entry.id.value));
}

void log_mail(const MailOptions& options, const EntryOptions& given, cli::Context& context) {
  for (const auto& logged : store_mail(options, given, context)) {
    advise_on_heat(logged.entry, context);
    advise_on_question(logged.entry, context);
    context.done(logged.sentence, stored_record(logged.entry, logged.promises, context));
  }
}

}  // namespace care::commands
