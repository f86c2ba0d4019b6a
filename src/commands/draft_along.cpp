#include "commands/draft_along.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "core/channels.hpp"
#include "store/client_table.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"
#include "work/new_mail.hpp"

namespace care::commands {

std::string draft_along(const work::NewMail& wanted, cli::Context& context) {
  if (first_address(wanted.client, "email").empty()) return {};
  try {
    const Mail mail = written(wanted, writing_desk(context));
    return fmt::format("The mail is a draft: care mail edit {}", context.write().mails.add(mail).value);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::config) throw;
    context.warn(fmt::format("no mail was drafted: {}", error.what()));
    return {};
  }
}

std::string draft_about(const std::string& template_name, const Quote& quote, cli::Context& context) {
  work::NewMail wanted;
  wanted.template_name = template_name;
  wanted.client = *context.read().clients.by_id(quote.client);
  wanted.matter.quote = quote;
  return draft_along(wanted, context);
}

}  // namespace care::commands
