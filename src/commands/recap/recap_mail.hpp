#pragma once

#include <string>

#include "care/client.hpp"
#include "core/recap.hpp"
#include "documents/recap.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// "Giulia Bianchi <giulia@example.it>": who a client's mails go to; the name alone where no address is known.
std::string mailbox(const Client& client);

bool has_email(const Client& client);

/// The letter as a complete message, from the writer to the client. The same letter gives the same Message-ID, so that
/// a mail program that gets it twice can tell. Throws Error(config) where the writer has no address, Error(failed)
/// where the client has none.
std::string recap_mail(const documents::Letter& letter, const Client& client, Period period, cli::Context& context);

}  // namespace care::commands
