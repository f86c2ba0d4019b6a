#pragma once

#include <optional>
#include <string>

#include "cli/args.hpp"
#include "commands/log/entry_options.hpp"

namespace care::commands {

struct MailOptions {
  std::optional<std::string> file;
  std::optional<std::string> client;
  bool add_unknown = false;
};

void declare(cli::Args& args, MailOptions& options);

/// Logs a mail as it stands in a file: with the client it came from, or those it went to where it is one of the
/// user's own. The same mail is stored once for a client, however often it is logged. `given` adds what the mail does
/// not say (kind, promises).
void log_mail(const MailOptions& options, const EntryOptions& given, cli::Context& context);

}  // namespace care::commands
