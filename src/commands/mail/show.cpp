#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/mail/mail_document.hpp"
#include "commands/records/mail_record.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"

namespace care::commands::mail_show {

enum class MailFormat { text, html, eml };

}  // namespace care::commands::mail_show

namespace care {

template <>
struct Names<commands::mail_show::MailFormat> {
  using enum commands::mail_show::MailFormat;
  static constexpr Name<commands::mail_show::MailFormat> all[] = {{text, "text"}, {html, "html"}, {eml, "eml"}};
};

}  // namespace care

namespace care::commands::mail_show {
namespace {

using output::visible;

struct Options {
  std::int64_t id = 0;
  std::optional<MailFormat> format;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "its number").completes(cli::Completes::mail);
  args.option(options.format, "--as", "FORMAT", "text, html, or eml (a complete mail)");
}

std::string head_of(const Mail& mail, cli::Context& context) {
  const auto& out = context.out();
  std::string head = out.dim(fmt::format("{} {} · {} · {}", name(mail.state), mail.id.value, visible(mail.kind),
                                         relative(mail.created_at, context.now(), context.zone()))) +
                     "\n";
  if (mail.held) head += out.toned("held: read it a second time, then care mail edit", output::Tone::warning) + "\n";
  if (!mail.error.empty()) head += out.toned(visible(mail.error), output::Tone::bad) + "\n";
  for (const auto& attachment : mail.attachments) head += "with " + visible(attachment.name) + "\n";
  return head;
}

std::string document(const Mail& mail, MailFormat format, cli::Context& context) {
  switch (format) {
    case MailFormat::eml:
      return as_message(mail, context);
    case MailFormat::html:
      return as_html(mail, context);
    case MailFormat::text:
      break;
  }
  return as_text(mail);
}

void run(const Options& options, cli::Context& context) {
  const auto mail = context.read().mails.find(MailId{options.id});
  if (options.format) return context.out().document(document(mail, *options.format, context));
  context.out().show(record(mail, context), head_of(mail, context) + output::visible_lines(as_text(mail)));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kMailSchema), .examples = "care mail show 52\ncare mail show 52 --as eml > bozza.eml"});
}

}  // namespace care::commands::mail_show
