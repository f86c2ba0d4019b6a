#include "commands/mail_draft.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "store/attachment_files.hpp"

namespace care::commands {
namespace {

/// Of [mail] from, else of [me].
mail::Address sender(cli::Context& context) {
  const Config& config = context.config();
  const auto& from = config.mail.from;
  if (const auto open = from.rfind('<'); open != std::string::npos) {
    return {std::string(trimmed(from.substr(0, open))), from.substr(open + 1, from.rfind('>') - open - 1)};
  }
  if (!from.empty()) return {config.me.name, from};
  if (config.me.emails.empty()) {
    throw Error(ErrorKind::config,
                fmt::format("{}: 'me.emails' has no address to write from", context.config_path().string()),
                "emails = [\"you@example.com\"], below [me]");
  }
  return {config.me.name, config.me.emails.front()};
}

/// RFC 5322 3.6.4: unique by the client and what it says.
std::string message_id(const std::string& kind, const Client& client, const mail::Draft& draft) {
  const auto hash = store::sha256(client.uid + draft.subject + draft.text + draft.html);
  return fmt::format("<{}.{}@{}>", kind, hash.substr(0, 24), draft.from.email.substr(draft.from.email.find('@') + 1));
}

/// "+0200", as a Date header has it.
std::string header_offset(std::string offset) {
  std::erase(offset, ':');
  return offset;
}

}  // namespace

mail::Draft mail_draft(const std::string& kind, const Client& client, const std::string& to, const std::string& subject,
                       const std::string& text, const std::string& html, cli::Context& context) {
  mail::Draft draft;
  draft.from = sender(context);
  draft.to = {client.name, to};
  if (to.empty()) {
    throw Error(ErrorKind::failed, fmt::format("{} has no e-mail address", client.name),
                fmt::format("care client edit {} --email ADDRESS", client.slug));
  }
  draft.subject = subject;
  draft.text = text;
  draft.html = html;
  draft.date = context.now();
  draft.date_zone_offset = header_offset(context.zone().offset(draft.date));
  draft.message_id = message_id(kind, client, draft);
  return draft;
}

}  // namespace care::commands
