#include "documents/notice.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/desk.hpp"
#include "commands/mail_draft.hpp"
#include "commands/payment/payment_interest.hpp"
#include "commands/records/payment_record.hpp"
#include "commands/templates.hpp"
#include "core/channels.hpp"
#include "core/files.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "documents/pdf.hpp"
#include "mail/helper.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_sheet.hpp"
#include "work/writer.hpp"

namespace care::commands::payment_notice {

enum class NoticeFormat { text, pdf, eml };

}  // namespace care::commands::payment_notice

namespace care {

template <>
struct Names<commands::payment_notice::NoticeFormat> {
  using enum commands::payment_notice::NoticeFormat;
  static constexpr Name<commands::payment_notice::NoticeFormat> all[] = {{text, "text"}, {pdf, "pdf"}, {eml, "eml"}};
};

}  // namespace care

namespace care::commands::payment_notice {
namespace {

struct Options {
  std::string quote;
  std::optional<NoticeFormat> format;
  std::optional<std::string> output, place, sent_by;
  std::optional<Regime> regime;
  std::optional<std::int64_t> days;
};

std::vector<std::string> ways() { return {"pec", "post"}; }

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE[/N]", "its number; 2026-014/2 is the second instalment");
  args.option(options.format, "--as", "FORMAT",
              "text, pdf, or eml: a mail for PEC; by the ending of the file unless told");
  args.option(options.output, "-o,--output", "FILE", "into this file; - is standard output");
  args.option(options.days, "--days", "N", "to pay, from when it is received; 15 unless told");
  args.option(options.place, "--place", "TEXT", "where it is written: Torino");
  args.option(options.regime, "--regime", "REGIME", "eu, uk or none; of the configuration unless given");
  args.option(options.sent_by, "--sent", "pec|post", "it went out this way: keep the letter in the log")
      .completes(&ways);
}

NoticeFormat format_of(const Options& options) {
  if (options.format) return *options.format;
  const auto ending = std::filesystem::path(options.output.value_or("")).extension().string();
  if (ending == ".pdf") return NoticeFormat::pdf;
  return ending == ".eml" ? NoticeFormat::eml : NoticeFormat::text;
}

/// A notice names an invoice that is late, and that nobody disputes.
void check(const work::PaymentLine& line, cli::Context& context) {
  const auto reference = reference_of(line);
  if (!line.planned().invoice) {
    throw Error(ErrorKind::refused, fmt::format("{} has no invoice that a notice could name", reference),
                fmt::format("care payment invoice {} NUMBER --on DATE --due DATE", reference));
  }
  if (line.due.state == PaymentState::disputed) {
    throw Error(ErrorKind::failed, fmt::format("{} is disputed: {}", reference, line.planned().because),
                fmt::format("care payment resume {}, when that is settled", reference));
  }
  const bool late = line.due.open > Money{} && line.due.due && *line.due.due < context.today();
  if (!late) throw Error(ErrorKind::failed, fmt::format("{} is not late", reference), "care payment list --overdue");
}

documents::Sheet sheet_of(const work::PaymentLine& line, const Client& client, const Options& options,
                          cli::Context& context) {
  documents::NoticePaper paper{client,
                               *line.planned().invoice,
                               line.due.open,
                               line.quote.currency,
                               interest_of(line, context.today(), options.regime, context),
                               regime_of(options.regime, context),
                               context.today(),
                               options.place ? std::string(trimmed(*options.place)) : "",
                               static_cast<int>(options.days.value_or(15))};
  return documents::notice_sheet(paper, writer_of(desk(context)), templates(context));
}

/// To the certified address, where there is one: that is what makes a mail a proof.
std::string mail_of(const documents::Sheet& sheet, const Client& client, cli::Context& context) {
  const auto pec = first_address(client, "pec");
  if (pec.empty()) context.warn(fmt::format("{} has no PEC address: a plain mail proves little", client.name));
  const auto draft = mail_draft("notice", client, pec.empty() ? first_address(client, "email") : pec, sheet.title,
                                documents::to_text(sheet), documents::to_html(sheet), context);
  return mail::compose(draft, context.world().programs, context.world().helpers);
}

std::string rendered(const documents::Sheet& sheet, const Client& client, NoticeFormat format, cli::Context& context) {
  if (format == NoticeFormat::eml) return mail_of(sheet, client, context);
  if (format == NoticeFormat::text) return documents::to_text(sheet);
  return documents::to_pdf(sheet, context.world().programs, context.world().helpers);
}

/// The letter stays in the log as it was sent: it proves from when on the client was in default.
void keep_sent(const work::PaymentLine& line, const documents::Sheet& sheet, const std::string& channel,
               cli::Context& context) {
  auto& store = context.write();
  const auto text = documents::to_text(sheet);
  Interaction entry;
  entry.client = line.quote.client;
  entry.quote = line.quote.id;
  entry.at = context.now();
  entry.channel = channel;
  entry.direction = Direction::out;
  entry.summary = sheet.title;
  entry.body = text;
  entry.attachments = {store.attachments.keep(fmt::format("notice-{}-{}.txt", line.quote.number, line.due.n), text)};
  const auto id = store.interactions.add(entry);
  context.done(fmt::format("Logged {}: the notice of {}, {}.", id.value, reference_of(line), channel),
               record(line, context));
}

void run(const Options& options, cli::Context& context) {
  if (options.days && (*options.days < 1 || *options.days > 365)) throw usage_error("--days is from 1 to 365");
  if (options.sent_by && *options.sent_by != "pec" && *options.sent_by != "post") {
    throw usage_error(fmt::format("'{}' leaves no proof", *options.sent_by), "--sent pec, or --sent post");
  }
  const auto line = find_line(options.quote, desk(context));
  check(line, context);
  const Client client = *context.read().clients.by_id(line.quote.client);
  const auto sheet = sheet_of(line, client, options, context);
  if (options.sent_by) return keep_sent(line, sheet, *options.sent_by, context);
  const auto format = format_of(options);
  const bool to_output = !options.output || *options.output == "-";
  if (to_output && format == NoticeFormat::pdf && context.world().terminal.out) {
    throw usage_error("a PDF is nothing for a terminal", "-o notice.pdf");
  }
  const auto document = rendered(sheet, client, format, context);
  if (to_output) return context.out().document(document);
  replace_file(*options.output, document, Readers::all);
  if (!context.globals().quiet) context.out().document(output::visible(*options.output) + "\n");
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.about =
           "The letter that puts the client in default (in Italy costituzione in mora, art. 1219 c.c.), with interest "
           "and the fixed sum where the law gives them. Read it, sign it, send it by PEC or registered post, and say "
           "so with --sent. It is no legal advice, and never sent by itself.",
       .examples = "care payment notice 2026-014/2 -o notice.pdf --place Torino\n"
                   "care payment notice 2026-014/2 --sent pec"});
}

}  // namespace care::commands::payment_notice
