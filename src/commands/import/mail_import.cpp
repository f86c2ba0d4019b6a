#include "commands/import/mail_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

bool is_on_its_way(MailState state) { return state == MailState::queued || state == MailState::sending; }

}  // namespace

MailImport::MailImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, QuoteImport& quotes,
                       Instant now, Counts& counts)
    : rows_(store.mails),
      uids_(store.database(), "mail"),
      clients_(clients),
      interactions_(interactions),
      quotes_(quotes),
      now_(now),
      counts_(counts) {}

void MailImport::take(const Node& item) {
  const auto uid = exchange::uid(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    const Mail before = rows_.find(MailId{*row});
    Mail wanted = read(item, before);
    wanted.state = before.state;
    if (!uids_.meet(uid, *row)) throw Wrong(".uid", "comes twice in the file");
    if (wanted != before) rows_.update(wanted);
    ++(wanted != before ? counts_.changed : counts_.here);
    return;
  }
  exchange::require(item, {"client", "subject", "text"});
  Mail fresh;
  fresh.created_at = fresh.updated_at = now_;
  Mail mail = read(item, fresh);
  if (is_on_its_way(mail.state)) mail.state = MailState::draft;
  if (uid.empty() && is_there(mail, item)) {
    ++counts_.here;
    return;
  }
  if (rows_.by_id(mail.id)) mail.id = MailId{};
  const auto id = rows_.add(mail);
  if (!uid.empty() && !uids_.meet(uid, id.value)) throw Wrong(".uid", "comes twice in the file");
  ++counts_.mails;
}

/// What the item makes of `before`.
Mail MailImport::read(const Node& item, const Mail& before) {
  exchange::MailItem said{before, {}, {}, 0, {}};
  exchange::apply(item, said);
  Mail& mail = said.mail;
  if (before.id.value != 0) {
    mail.id = before.id;
    mail.uid = before.uid;
  }
  const auto at_key = [](const char* key, auto refer) {
    try {
      refer();
    } catch (const Wrong& wrong) {
      throw exchange::within(key, wrong);
    }
  };
  if (said.client) at_key(".client", [&] { mail.client = clients_.find(*said.client); });
  if (said.interaction) {
    at_key(".interaction", [&] {
      mail.interaction = *said.interaction ? std::optional(interactions_.find(**said.interaction)) : std::nullopt;
    });
  }
  if (said.quote == "") mail.quote = std::nullopt;
  if (!said.quote.value_or("").empty()) mail.quote = quotes_.find(".quote", *said.quote, said.quote_revision);
  return mail;
}

bool MailImport::is_there(const Mail& wanted, const Node& item) {
  const bool says_when_made = exchange::member(item, "created_at") != nullptr;
  store::MailFilter filter;
  filter.client = wanted.client;
  const auto alike = rows_.list(filter);
  return std::any_of(alike.begin(), alike.end(), [&](const Mail& listed) {
    if (listed.subject != wanted.subject) return false;
    Mail each = rows_.find(listed.id);
    each.id = wanted.id;
    each.uid = wanted.uid;
    each.client_slug = wanted.client_slug;
    each.client_name = wanted.client_name;
    each.quote_number = wanted.quote_number;
    each.updated_at = wanted.updated_at;
    if (!says_when_made) each.created_at = wanted.created_at;
    return each == wanted;
  });
}

void MailImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two mails of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
