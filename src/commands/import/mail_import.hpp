#pragma once

#include "care/mail.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/noun_import.hpp"
#include "commands/import/quote_import.hpp"
#include "store/mail_table.hpp"

namespace care::commands {

/// Imports mails. None leaves by it: a new one that was on its way is a draft, and one that is known stays in its
/// state.
class MailImport : public NounImport<Mail, store::MailTable> {
 public:
  MailImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, QuoteImport& quotes,
             Instant now, Counts& counts);

 private:
  Mail blank() override;
  std::vector<const char*> required() const override { return {"client", "subject", "text"}; }
  void resolve(const exchange::Node& item, Mail& mail, const Mail* before) override;
  std::vector<Mail> alike(const Mail& mail) override;
  std::int64_t& added(Counts& counts) override { return counts.mails; }

  ClientImport& clients_;
  InteractionImport& interactions_;
  QuoteImport& quotes_;
};

}  // namespace care::commands
