#include "commands/report/report_command.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/report/report_sheet.hpp"
#include "commands/templates.hpp"
#include "core/money.hpp"
#include "core/when.hpp"
#include "output/json.hpp"
#include "output/printer.hpp"
#include "work/writer.hpp"

namespace care::commands {
namespace {

enum class ReportFormat { text, json, html };

struct ReportOptions {
  std::optional<std::string> since;
  std::optional<ReportFormat> format;
};

}  // namespace
}  // namespace care::commands

namespace care {

template <>
struct Names<commands::ReportFormat> {
  using enum commands::ReportFormat;
  static constexpr Name<commands::ReportFormat> all[] = {{text, "text"}, {json, "json"}, {html, "html"}};
};

}  // namespace care

namespace care::commands {
namespace {

void declare_report(cli::Args& args, ReportOptions& options) {
  args.option(options.since, "--since", "DATE", "from that day on; this year unless told");
  args.option(options.format, "--as", "FORMAT", "text, json or html");
}

/// The day named, else the first of this year.
Date first_day_of(const ReportOptions& options, cli::Context& context) {
  if (options.since) return context.when(*options.since, Tense::past).date;
  return context.today().year() / std::chrono::January / 1;
}

void print_report(const Report& report, const output::Schema& schema, std::optional<ReportFormat> format,
                  cli::Context& context) {
  if (format == ReportFormat::html) {
    return context.out().document(documents::to_html(report_sheet(schema, report.record), templates(context)));
  }
  if (format != ReportFormat::json) return context.out().show(report.record, report.text);
  context.out().document(output::to_json(report.record, context.out().style().terminal) + "\n");
}

}  // namespace

cli::Command report_command(const output::Schema& schema, std::function<Report(Date since, cli::Context& context)> make,
                            const char* about, const char* examples) {
  return {[&schema, make = std::move(make)](cli::Args& args) -> cli::Action {
            auto options = std::make_shared<ReportOptions>();
            declare_report(args, *options);
            return [&schema, make, options](cli::Context& context) {
              print_report(make(first_day_of(*options, context), context), schema, options->format, context);
            };
          },
          {.prints = output::one(schema), .about = about, .examples = examples}};
}

void add_share(Fields& fields, const Field& field, const std::optional<Rate>& share) {
  std::string text = share ? to_plain(*share) : "";
  fields.add(field.json(JsonKind::percent), text);
}

}  // namespace care::commands
