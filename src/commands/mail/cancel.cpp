#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/mail_record.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"

namespace care::commands::mail_cancel {
namespace {

struct Options {
  std::int64_t id = 0;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "of the draft").completes(cli::Completes::mail);
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  Mail mail = store.mails.find(MailId{options.id});
  require_draft(mail);
  mail.state = MailState::cancelled;
  mail.updated_at = context.now();
  store.mails.update(mail);
  context.done(fmt::format("Mail {} to {} will not be sent: {}.", mail.id.value, mail.client_name, mail.subject),
               record(mail, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kMailSchema), .examples = "care mail cancel 52"});
}

}  // namespace care::commands::mail_cancel
