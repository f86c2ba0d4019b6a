#pragma once

#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/quote_import.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes mails in. One that was on its way where the file was written is a draft here, so that none is sent twice; one
/// that is known stays in the state that it is in.
class MailImport {
 public:
  MailImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, QuoteImport& quotes,
             Instant now, Counts& counts);

  void take(const exchange::Node& item);

  void finish();

 private:
  Mail read(const exchange::Node& item, const Mail& before);
  bool is_there(const Mail& wanted, const exchange::Node& item);

  store::MailTable& rows_;
  store::Uids uids_;
  ClientImport& clients_;
  InteractionImport& interactions_;
  QuoteImport& quotes_;
  Instant now_;
  Counts& counts_;
};

}  // namespace care::commands
