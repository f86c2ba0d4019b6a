#include "commands/recap/recap_mail.hpp"

#include <fmt/format.h>

#include "care/world.hpp"
#include "cli/context.hpp"
#include "commands/mail_draft.hpp"
#include "commands/recap/recap_period.hpp"
#include "core/channels.hpp"
#include "mail/helper.hpp"

namespace care::commands {

std::string mailbox(const Client& client) {
  const auto email = first_address(client, "email");
  return email.empty() ? client.name : fmt::format("{} <{}>", client.name, email);
}

bool has_email(const Client& client) { return !first_address(client, "email").empty(); }

std::string recap_mail(const documents::Letter& letter, const Client& client, Period period, cli::Context& context) {
  const auto draft = mail_draft("recap." + label_of(period), client, first_address(client, "email"), letter.subject,
                                letter.text, letter.html, context);
  return mail::compose(draft, context.world().programs, context.world().helpers);
}

}  // namespace care::commands
