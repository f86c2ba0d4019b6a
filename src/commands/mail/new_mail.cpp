#include "commands/mail/new_mail.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/mail/matter_facts.hpp"
#include "commands/mail_draft.hpp"
#include "commands/recap/writer.hpp"
#include "core/calendar.hpp"
#include "documents/mail_letter.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

/// Whoever has written in anger, and waits for an answer.
bool is_heated(const Client& client, cli::Context& context) {
  store::InteractionFilter filter;
  filter.client = client.id;
  filter.open = true;
  const auto open = context.read().interactions.list(filter);
  return std::any_of(open.begin(), open.end(), [](const Interaction& entry) { return entry.outcome.heated; });
}

std::string address_of(const Client& client) {
  auto address = first_address(client, "email");
  if (!address.empty()) return address;
  throw Error(ErrorKind::failed, fmt::format("{} has no e-mail address", client.name),
              fmt::format("care client edit {} --email ADDRESS", client.slug));
}

/// Who waits for an answer says by which day.
std::optional<Date> answer_by(const std::string& template_name, Date today) {
  static constexpr std::pair<std::string_view, int> kDays[] = {
      {"payment-first", 7},    {"payment-second", 7},       {"payment-third", 10}, {"paid-short", 7},
      {"approval-request", 7}, {"confirmation-request", 7}, {"limits", 7}};
  for (const auto& [name, days] : kDays) {
    if (name == template_name) return add_days(today, days);
  }
  return std::nullopt;
}

}  // namespace

Mail written(const NewMail& wanted, cli::Context& context) {
  auto facts = facts_of(wanted.matter, context);
  facts.set = wanted.set;
  facts.answer_by = answer_by(wanted.template_name, context.today());
  facts.attached = wanted.attached;
  const auto letter =
      documents::write_mail(wanted.template_name, facts, wanted.client, writer_of(context), overrides_of(context));
  Mail mail;
  mail.client = wanted.client.id;
  mail.client_slug = wanted.client.slug;
  mail.client_name = wanted.client.name;
  if (wanted.matter.quote) mail.quote = wanted.matter.quote->id;
  if (wanted.matter.entry) mail.interaction = wanted.matter.entry->id;
  mail.kind = wanted.template_name;
  mail.key = key_of(wanted.template_name, wanted.matter);
  mail.to = address_of(wanted.client);
  mail.subject = letter.subject;
  mail.text = letter.text;
  mail.held = is_heated(wanted.client, context);
  mail.created_at = mail.updated_at = context.now();
  return mail;
}

std::string draft_along(const NewMail& wanted, cli::Context& context) {
  if (first_address(wanted.client, "email").empty()) return {};
  try {
    const Mail mail = written(wanted, context);
    return fmt::format("The mail is a draft: care mail edit {}", context.write().mails.add(mail).value);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::config) throw;
    context.warn(fmt::format("no mail was drafted: {}", error.what()));
    return {};
  }
}

std::string draft_about(const std::string& template_name, const Quote& quote, cli::Context& context) {
  NewMail wanted;
  wanted.template_name = template_name;
  wanted.client = *context.read().clients.by_id(quote.client);
  wanted.matter.quote = quote;
  return draft_along(wanted, context);
}

}  // namespace care::commands
