#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/because.hpp"
#include "commands/mail/mail_document.hpp"
#include "commands/records/mail_record.hpp"
#include "commands/words_check.hpp"
#include "store/client_table.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"

namespace care::commands::mail_edit {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> text, because;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "of the draft").completes(cli::Completes::mail);
  args.option(options.text, "--text", "TEXT", "another text, without the editor; - for standard input");
  args.flag(options.recover, "--recover", "begin with what was typed earlier and could not be saved");
  declare_because(args, options.because);
}

/// Opened and left as it was, it has been read: that is what a held answer waits for.
void change(Mail& mail, const Options& options, cli::Context& context) {
  if (options.text) {
    take_text("Subject: " + mail.subject + "\n\n" + context.text(*options.text), mail, context);
    return;
  }
  const auto before = as_text(mail);
  const auto after =
      context.editor().edit(before, {"mail edit", std::to_string(mail.id.value), ".txt", options.recover});
  if (after == before && !mail.held) throw Error(ErrorKind::cancelled, "nothing was changed");
  if (after != before) take_text(after, mail, context);
  mail.held = false;
}

void run(const Options& options, cli::Context& context) {
  Mail mail = context.read().mails.find(MailId{options.id});
  const Mail before = mail;
  require_draft(mail);
  change(mail, options, context);
  const auto findings =
      check_words({mail.text, context.read().clients.by_id(mail.client), gate::TextKind::mail}, context);
  work::Refusal refusal;
  refusal.command = fmt::format("mail edit {}", options.id);
  refusal.client = mail.client;
  refusal.quote = mail.quote;
  guard_words(findings, refusal, options.because, context);
  if (options.because) mail.because = *options.because;

  auto& store = context.write();
  if (store.mails.find(mail.id) != before) {
    throw Error(ErrorKind::failed, fmt::format("mail {} was changed elsewhere in the meantime", options.id),
                fmt::format("care mail show {}", options.id));
  }
  mail.updated_at = context.now();
  store.mails.update(mail);
  context.done(fmt::format("{} mail {} to {}: {}.", mail.text == before.text ? "Read" : "Changed", mail.id.value,
                           mail.client_name, mail.subject),
               record(mail, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kMailSchema),
       .about = "A draft that answers an angry message is held until it was opened here once more.",
       .examples = "care mail edit 52"});
}

}  // namespace care::commands::mail_edit
