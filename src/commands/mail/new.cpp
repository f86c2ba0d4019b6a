#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/because.hpp"
#include "commands/desk.hpp"
#include "commands/mail/mail_document.hpp"
#include "commands/mail/template_names.hpp"
#include "commands/records/mail_record.hpp"
#include "commands/words_check.hpp"
#include "core/calendar.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "documents/mail_values.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"
#include "work/mail_matter.hpp"
#include "work/new_mail.hpp"

namespace care::commands::mail_new {
namespace {

struct Options {
  std::string client;
  std::optional<std::string> template_name, because;
  work::MailMatterOptions matter;
  std::vector<std::string> set, attachments;
  bool no_edit = false;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.option(options.template_name, "--template", "NAME", "what it says: care mail templates")
      .completes(&mail_template_names);
  args.repeated(options.set, "--set", "NAME=TEXT", "what the template does not know by itself; can be repeated");
  args.repeated(options.attachments, "--attach", "FILE", "goes with it; can be repeated");
  args.option(options.matter.quote, "--quote", "QUOTE[/N]", "what it is about, where there are several");
  args.option(options.matter.log, "--log", "ID", "the entry that it answers").completes(cli::Completes::entry);
  args.flag(options.no_edit, "--no-edit", "keep it as the template has it, without the editor");
  args.flag(options.recover, "--recover", "begin with what was typed earlier and could not be saved");
  declare_because(args, options.because);
}

/// A day may be said as everywhere: "fri", "15/5".
std::string value_of(const std::string& name, const std::string& text, cli::Context& context) {
  const auto* value = documents::mail_value(name);
  const bool is_day = value != nullptr && value->kind == documents::MailValue::Kind::day && name == value->name;
  return is_day && !text.empty() ? to_iso(context.when(text, Tense::either).date) : text;
}

std::map<std::string, std::string> values_of(const std::vector<std::string>& set, cli::Context& context) {
  std::map<std::string, std::string> values;
  for (const auto& each : set) {
    const auto equals = each.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw usage_error(fmt::format("'{}' sets nothing", each), "--set NAME=TEXT");
    }
    const std::string name(trimmed(each.substr(0, equals)));
    values[name] = value_of(name, std::string(trimmed(each.substr(equals + 1))), context);
  }
  return values;
}

work::Refusal refusal_of(const work::NewMail& wanted) {
  work::Refusal refusal;
  refusal.command = fmt::format("mail new {} --template {}", wanted.client.slug, wanted.template_name);
  refusal.client = wanted.client.id;
  if (wanted.matter.quote) refusal.quote = wanted.matter.quote->id;
  return refusal;
}

/// A reminder of a payment names its invoice.
void guard_invoice(const work::NewMail& wanted, const std::optional<std::string>& because, cli::Context& context) {
  const auto& line = wanted.matter.instalment;
  if (!line || !wanted.template_name.starts_with("payment-") || line->planned().invoice) return;
  auto refusal = refusal_of(wanted);
  const auto reference = reference_of(*line);
  refusal.boundary = Boundary::invoice;
  refusal.what = fmt::format("{} has no invoice that a reminder could name", reference);
  refusal.instead = fmt::format("care payment invoice {} NUMBER --on DATE --due DATE", reference);
  guard(refusal, because, context);
}

void read_over(Mail& mail, const Options& options, cli::Context& context) {
  const bool wanted = context.editor().has_terminal() && !options.no_edit;
  if (!wanted && !options.recover) return;
  take_text(context.editor().edit(as_text(mail), {"mail new", mail.client_slug, ".txt", options.recover}), mail,
            context);
}

void warn_of_twin(const Mail& mail, cli::Context& context) {
  store::MailFilter filter;
  filter.client = mail.client;
  for (const auto& other : context.read().mails.list(filter)) {
    if (other.key != mail.key || other.state == MailState::cancelled) continue;
    context.warn(fmt::format("mail {} is of the same matter, and {}", other.id.value, name(other.state)));
  }
}

void run(const Options& options, cli::Context& context) {
  work::NewMail wanted;
  wanted.template_name = choose_mail_template(options.template_name);
  wanted.client = context.read().clients.find(options.client);
  wanted.matter = matter_of(wanted.template_name, wanted.client, options.matter, desk(context));
  wanted.set = values_of(options.set, context);
  wanted.attached = !options.attachments.empty();
  guard_invoice(wanted, options.because, context);
  Mail mail = written(wanted, desk(context));
  read_over(mail, options, context);
  guard_words(check_words({mail.text, wanted.client, gate::TextKind::mail}, context), refusal_of(wanted),
              options.because, context);
  warn_of_twin(mail, context);
  mail.because = options.because.value_or("");
  for (const auto& file : options.attachments) {
    mail.attachments.push_back(context.read().attachments.keep(file, context.file(file)));
  }

  auto& store = context.write();
  mail = store.mails.find(store.mails.add(mail));
  context.done(fmt::format("Draft {} to {}: {}.{}", mail.id.value, mail.client_name, mail.subject,
                           mail.held ? " It answers anger: read it a second time before it leaves." : ""),
               record(mail, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kMailSchema),
       .about =
           "On a terminal the mail is opened in your editor; what you leave there is checked as care mail check does, "
           "and stored as a draft. Nothing leaves by itself.\n\n"
           "What it is about is found where only one thing can be meant: the quote without an answer, the oldest open "
           "question, the instalment that is late.",
       .examples = "care mail new giulia --template quote-follow-up\n"
                   "care mail new giulia --template thanks --no-edit\n"
                   "care mail new marco --template payment-first --quote 2026-014/2"});
}

}  // namespace care::commands::mail_new
