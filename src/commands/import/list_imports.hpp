#pragma once

#include <memory>

#include "commands/import/client_import.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/noun_import.hpp"
#include "commands/import/quote_import.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What lists behind the quotes are taken in with: they name clients, entries of the log and quotes.
struct Importing {
  store::Store& store;
  cli::Context& context;
  Counts& counts;
  ClientImport& clients;
  InteractionImport& interactions;
  QuoteImport& quotes;
  bool rehearse = false;  ///< no file is written
};

/// Takes in payments, boundaries that were passed, gifts, mails, what was put off of `care today`, or the contents of
/// attachments. What it has written to files goes again unless it is finished.
std::unique_ptr<ListImport> list_import(exchange::List list, const Importing& all);

}  // namespace care::commands
