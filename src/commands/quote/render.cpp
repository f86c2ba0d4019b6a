#include <fmt/format.h>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/desk.hpp"
#include "core/files.hpp"
#include "core/text.hpp"
#include "documents/pdf.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/attachment_files.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_sheet.hpp"

namespace care::commands::quote_render {

enum class QuoteFormat { text, md, html, pdf };

}  // namespace care::commands::quote_render

namespace care {

template <>
struct Names<commands::quote_render::QuoteFormat> {
  using enum commands::quote_render::QuoteFormat;
  static constexpr Name<commands::quote_render::QuoteFormat> all[] = {
      {text, "text"}, {md, "md"}, {html, "html"}, {pdf, "pdf"}};
};

}  // namespace care

namespace care::commands::quote_render {
namespace {

struct Options {
  std::string quote;
  std::optional<QuoteFormat> format;
  std::optional<std::string> output;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year; 2026-014r1 is a revision");
  args.option(options.format, "--as", "FORMAT", "text, md, html or pdf; by the ending of the file unless told");
  args.option(options.output, "-o,--output", "FILE", "into this file; - is standard output");
}

/// As it is asked for, else as the file is called.
QuoteFormat format_of(const Options& options) {
  if (options.format) return *options.format;
  const auto ending = std::filesystem::path(options.output.value_or("")).extension().string();
  if (ending == ".pdf") return QuoteFormat::pdf;
  if (ending == ".html" || ending == ".htm") return QuoteFormat::html;
  if (ending == ".md") return QuoteFormat::md;
  return QuoteFormat::text;
}

/// The text that was sent, byte for byte; of what was not sent, the text of its sheet.
std::string text_of(const Quote& quote, cli::Context& context) {
  if (!quote.sent_hash.empty()) {
    const auto kept = context.read().attachments.path({"", quote.sent_hash, 0});
    if (is_there(kept)) return context.file(kept.string());
    context.warn("the text that was sent is missing; care doctor tells more. This is the same, made anew");
  }
  return documents::to_text(sheet_of(quote, desk(context)));
}

std::string rendered(const Quote& quote, QuoteFormat format, cli::Context& context) {
  switch (format) {
    case QuoteFormat::text:
      return text_of(quote, context);
    case QuoteFormat::md:
      return documents::to_markdown(sheet_of(quote, desk(context)));
    case QuoteFormat::html:
      return documents::to_html(sheet_of(quote, desk(context)));
    case QuoteFormat::pdf:
      break;
  }
  return documents::to_pdf(sheet_of(quote, desk(context)), context.world().programs, context.world().helpers);
}

void run(const Options& options, cli::Context& context) {
  const auto format = format_of(options);
  const bool to_output = !options.output || *options.output == "-";
  if (to_output && format == QuoteFormat::pdf && context.world().terminal.out) {
    throw usage_error("a PDF is nothing for a terminal",
                      fmt::format("care quote render {} -o {}.pdf", options.quote, shell_word(options.quote)));
  }
  const Quote quote = find_quote(options.quote, desk(context));
  const auto document = rendered(quote, format, context);
  if (to_output) return context.out().document(document);
  replace_file(*options.output, document, Readers::all);
  if (!context.globals().quiet) context.out().document(output::visible(*options.output) + "\n");
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.about =
           "The document that the client reads, in their language. Of a quote that was sent the text is the very one "
           "that was sent.",
       .examples = "care quote render 2026-014\ncare quote render 2026-014 -o preventivo.pdf"});
}

}  // namespace care::commands::quote_render
