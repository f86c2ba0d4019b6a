#pragma once

#include <optional>
#include <string>

#include "care/names.hpp"
#include "cli/args.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

enum class ReportFormat { text, json, html };

}  // namespace care::commands

namespace care {

template <>
struct Names<commands::ReportFormat> {
  using enum commands::ReportFormat;
  static constexpr Name<commands::ReportFormat> all[] = {{text, "text"}, {json, "json"}, {html, "html"}};
};

}  // namespace care

namespace care::commands {

/// What every report accepts.
struct ReportOptions {
  std::optional<std::string> since;
  std::optional<ReportFormat> format;
};

void declare_report(cli::Args& args, ReportOptions& options);

/// The first day that the report is about: that named, else the first of this year.
Date since(const ReportOptions& options, cli::Context& context);

/// Prints the report as text, as its record, or as a page.
void print_report(const ReportOptions& options, const output::Schema& schema, const output::Record& record,
                  const std::string& text, cli::Context& context);

}  // namespace care::commands
