#include "commands/report/report_options.hpp"

#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/recap/writer.hpp"
#include "commands/report/report_sheet.hpp"
#include "core/when.hpp"
#include "output/json.hpp"
#include "output/printer.hpp"

namespace care::commands {

void declare_report(cli::Args& args, ReportOptions& options) {
  args.option(options.since, "--since", "DATE", "from that day on; this year unless told");
  args.option(options.format, "--as", "FORMAT", "text, json or html");
}

Date since(const ReportOptions& options, cli::Context& context) {
  if (options.since) return context.when(*options.since, Tense::past).date;
  return context.today().year() / std::chrono::January / 1;
}

void print_report(const ReportOptions& options, const output::Schema& schema, const output::Record& record,
                  const std::string& text, cli::Context& context) {
  if (options.format == ReportFormat::html) {
    return context.out().document(documents::to_html(report_sheet(schema, record), overrides_of(context)));
  }
  if (options.format != ReportFormat::json) return context.out().show(record, text);
  context.out().document(output::to_json(record, context.out().style().terminal) + "\n");
}

}  // namespace care::commands
