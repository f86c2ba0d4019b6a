#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/report_command.hpp"
#include "commands/report/responses.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_response {
namespace {

using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

constexpr output::Key kFiguresKeys[] = {
    or_null({"channel", Kind::text, "null: all of them, or none was said"}),
    or_null(output::choice<InteractionKind>("kind", "null: all of them")),
    {"asked", Kind::integer, "entries that needed a reply"},
    {"open", Kind::integer, "of them, not answered yet"},
    {"late", Kind::integer, "answered late, or open and late by now"},
    or_null({"in_time_share", Kind::text, "per cent, of those that were answered or are late"}),
    or_null({"first_reply_median", Kind::integer, "minutes of office time until something went out in reply"}),
    or_null({"first_reply_p90", Kind::integer, "nine of ten were not slower"}),
    or_null({"resolution_median", Kind::integer,
             "minutes of office time until it was answered; of a complaint until it was resolved"}),
    or_null({"resolution_p90", Kind::integer, ""}),
    {"out_of_hours", Kind::integer, "replies that went out while the office was closed"},
};
constexpr output::Schema kFiguresSchema{"report_response_figures", "How soon answers came, in office time.",
                                        kFiguresKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, "of what came in from then on"},
    {"all", Kind::object, "", nullptr, &kFiguresSchema},
    {"channels", Kind::objects, "", nullptr, &kFiguresSchema},
    {"kinds", Kind::objects, "", nullptr, &kFiguresSchema},
};
constexpr output::Schema kReportSchema{"report_response", "How soon you answer.", kReportKeys};

Record record(const ResponseFigures& figures, const std::string& channel, std::optional<InteractionKind> kind) {
  return {{"channel", output::text_or_null(channel)},
          {"kind", kind ? Value(std::string(name(*kind))) : Value()},
          {"asked", std::int64_t{figures.asked}},
          {"open", std::int64_t{figures.open}},
          {"late", std::int64_t{figures.late}},
          {"in_time_share", figures.in_time ? Value(to_plain(*figures.in_time)) : Value()},
          {"first_reply_median", output::number_or_null(figures.first_reply.median)},
          {"first_reply_p90", output::number_or_null(figures.first_reply.ninth_tenth)},
          {"resolution_median", output::number_or_null(figures.resolution.median)},
          {"resolution_p90", output::number_or_null(figures.resolution.ninth_tenth)},
          {"out_of_hours", std::int64_t{figures.out_of_hours}}};
}

Record record(const ResponseReport& report, Date since) {
  std::vector<Record> channels;
  for (const auto& [channel, figures] : report.by_channel) channels.push_back(record(figures, channel, {}));
  std::vector<Record> kinds;
  for (const auto& [kind, figures] : report.by_kind) kinds.push_back(record(figures, "", kind));
  return {{"since", to_iso(since)}, {"all", record(report.all, "", {})}, {"channels", channels}, {"kinds", kinds}};
}

std::string time(const std::optional<Minutes>& minutes) { return minutes ? to_text(*minutes) : "-"; }

std::string row(const std::string& label, const ResponseFigures& figures) {
  const auto& [first, first_most] = figures.first_reply;
  const auto& [resolved, resolved_most] = figures.resolution;
  return output::padded(output::cut_to_width(output::visible(label), 14), 14) +
         fmt::format("{:>6} {:>5} {:>8} {:>10} {:>10} {:>10} {:>10}\n", figures.asked, figures.open,
                     figures.in_time ? whole_percent(*figures.in_time) : "-", time(first), time(first_most),
                     time(resolved), time(resolved_most));
}

std::string text_of(const ResponseReport& report, Date since, cli::Context& context) {
  if (report.all.asked == 0) return fmt::format("Nothing that needs a reply came in since {}.\n", describe(since));
  const auto& out = context.out();
  std::string text = out.bold(fmt::format("Answers since {}, in office time", describe(since))) + "\n";
  text += out.dim(fmt::format("{:14}{:>6} {:>5} {:>8} {:>21} {:>21}", "", "", "", "", "first reply", "settled")) + "\n";
  text += out.dim(fmt::format("{:14}{:>6} {:>5} {:>8} {:>10} {:>10} {:>10} {:>10}", "", "asked", "open", "in time",
                              "median", "9 of 10", "median", "9 of 10")) +
          "\n";
  text += row("all", report.all);
  for (const auto& [kind, figures] : report.by_kind) text += row(std::string(name(kind)), figures);
  for (const auto& [channel, figures] : report.by_channel)
    text += row(channel.empty() ? "no channel" : channel, figures);
  if (report.all.out_of_hours > 0) text += fmt::format("Replies sent out of hours: {}\n", report.all.out_of_hours);
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto report = response_report(responses(first, context));
  return {record(report, first), text_of(report, first, context)};
}

}  // namespace

cli::Command command() {
  return report_command(
      kReportSchema, report_since,
      "How soon questions, requests and complaints were answered, in office hours: the middle one, and what "
      "nine of ten did not exceed.",
      "care report response --since \"1 jan\"");
}

}  // namespace care::commands::report_response
