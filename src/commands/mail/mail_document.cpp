#include "commands/mail/mail_document.hpp"

#include <fmt/format.h>

#include "care/world.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/mail_draft.hpp"
#include "commands/templates.hpp"
#include "config/config.hpp"
#include "core/text.hpp"
#include "documents/plain_letter.hpp"
#include "mail/helper.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/writer.hpp"

namespace care::commands {
namespace {

documents::Letter letter_of(const Mail& mail, cli::Context& context) {
  const auto client = context.read().clients.by_id(mail.client);
  const auto language = client->language.value_or(context.config().me.language);
  return documents::from_text(as_text(mail), language, templates(context));
}

/// The message that the mail answers, where it was one.
std::string answered_message(const Mail& mail, cli::Context& context) {
  if (!mail.interaction) return {};
  const auto entry = context.read().interactions.by_id(*mail.interaction);
  return entry ? entry->message_id : std::string();
}

std::vector<mail::Part> files_of(const Mail& mail, cli::Context& context) {
  const auto& files = context.read().attachments;
  std::vector<mail::Part> parts;
  for (const auto& attachment : mail.attachments) {
    parts.push_back(
        {attachment.name, mail::media_type(attachment.name), context.file(files.path(attachment).string())});
  }
  return parts;
}

/// "Marta Neri <marta@example.it>", or the address alone.
std::string address_of(const std::string& recipient) {
  const auto open = recipient.rfind('<');
  const auto close = recipient.rfind('>');
  const bool named = open != std::string::npos && close != std::string::npos && open < close;
  return email_point(named ? recipient.substr(open + 1, close - open - 1) : recipient).address;
}

/// Whom its writer has put into the line "To:"; left as it was, it means the address that the mail has.
std::string recipient_in(const std::string& text, const Mail& mail) {
  constexpr std::string_view kTo = "To:";
  const auto as_it_was = as_text(mail);
  for (const auto& line : split(text.substr(0, text.find("\n\n")), '\n')) {
    if (line.starts_with(kTo) && !as_it_was.starts_with(line + "\n")) return address_of(line.substr(kTo.size()));
  }
  return mail.to;
}

}  // namespace

std::string as_text(const Mail& mail) {
  return documents::to_text({mail.subject, mail.text, {}}, fmt::format("{} <{}>", mail.client_name, mail.to));
}

std::string as_html(const Mail& mail, cli::Context& context) { return letter_of(mail, context).html; }

std::string as_message(const Mail& mail, cli::Context& context) {
  const auto client = context.read().clients.by_id(mail.client);
  const auto letter = letter_of(mail, context);
  auto draft = mail_draft("mail." + mail.uid, *client, mail.to, letter.subject, letter.text, letter.html, context);
  draft.in_reply_to = answered_message(mail, context);
  draft.attachments = files_of(mail, context);
  return mail::compose(draft, context.world().programs, context.world().helpers);
}

void take_text(const std::string& text, Mail& mail, cli::Context& context) {
  const auto letter = documents::from_text(text, context.config().me.language, templates(context));
  mail.to = recipient_in(text, mail);
  mail.subject = letter.subject;
  mail.text = letter.text;
}

}  // namespace care::commands
