#include "work/new_mail.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/channels.hpp"
#include "documents/mail_letter.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"
#include "work/matter_facts.hpp"
#include "work/writer.hpp"

namespace care::work {
namespace {

/// Whoever has written in anger, and waits for an answer.
bool is_heated(const Client& client, const Desk& desk) {
  store::InteractionFilter filter;
  filter.client = client.id;
  filter.open = true;
  const auto open = desk.store.interactions.list(filter);
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

Mail written(const NewMail& wanted, const Desk& desk) {
  auto facts = facts_of(wanted.matter, desk);
  facts.set = wanted.set;
  facts.answer_by = answer_by(wanted.template_name, desk.moment.today);
  facts.attached = wanted.attached;
  const auto letter =
      documents::write_mail(wanted.template_name, facts, wanted.client, writer_of(desk), desk.templates);
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
  mail.held = is_heated(wanted.client, desk);
  mail.created_at = mail.updated_at = desk.moment.now;
  return mail;
}

}  // namespace care::work
