#include "commands/import/mail_import.hpp"

#include "store/database.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

bool is_on_its_way(MailState state) { return state == MailState::queued || state == MailState::sending; }

}  // namespace

MailImport::MailImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, QuoteImport& quotes,
                       Instant now, Counts& counts)
    : NounImport(store.mails, store.database(), "mail", exchange::List::mails, now, counts),
      clients_(clients),
      interactions_(interactions),
      quotes_(quotes) {}

Mail MailImport::blank() {
  Mail mail;
  mail.updated_at = now_;
  return mail;
}

void MailImport::resolve(const exchange::Node& item, Mail& mail, const Mail* before) {
  clients_.refer(item, mail.client, mail.client_slug);
  interactions_.refer(item, mail.interaction);
  quotes_.refer(item, mail.quote, "quote_revision");
  if (before != nullptr) {
    mail.state = before->state;
  } else if (is_on_its_way(mail.state)) {
    mail.state = MailState::draft;
  }
}

std::vector<Mail> MailImport::alike(const Mail& mail) {
  store::MailFilter filter;
  filter.client = mail.client;
  std::vector<Mail> found;
  for (const auto& listed : rows_.list(filter)) {
    if (listed.subject == mail.subject) found.push_back(rows_.find(listed.id));
  }
  return found;
}

}  // namespace care::commands
