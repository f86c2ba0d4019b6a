#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/args.hpp"
#include "commands/log/entry_options.hpp"

namespace care::commands {

struct MailOptions {
  std::optional<std::string> file;
  std::optional<std::string> client;
  bool add_unknown = false;
};

void declare(cli::Args& args, MailOptions& options);

/// A mail in the log of one client.
struct LoggedMail {
  Interaction entry;
  std::vector<Reminder> promises;
  std::string from_name;  ///< of its sender; may be empty, as the address
  std::string from_email;
  std::string sentence;  ///< that tells it
};

/// Stores a mail as `log_mail` does, and tells nothing.
std::vector<LoggedMail> store_mail(const MailOptions& options, const EntryOptions& given, cli::Context& context);

/// Logs a mail as it stands in a file: with the client it came from, or those it went to where it is one of the
/// user's own. The same mail is stored once for a client, however often it is logged. `given` adds what the mail does
/// not say (kind, promises).
void log_mail(const MailOptions& options, const EntryOptions& given, cli::Context& context);

}  // namespace care::commands
