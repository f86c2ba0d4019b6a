#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/numbers.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_response {
namespace {

/// Of a channel, of a kind, or of all.
struct Row {
  std::string channel;
  std::optional<InteractionKind> kind;
  ResponseFigures figures;
};

void describe(Fields& fields, Row& row) {
  auto& figures = row.figures;
  fields.noun("report_response_figures", "How soon answers came, in office time.");
  fields.add(Field("channel", "null: all of them, or none was said"), row.channel);
  fields.add(Field("kind", "null: all of them"), row.kind);
  fields.add(Field("asked", "entries that needed a reply"), figures.asked);
  fields.add(Field("open", "of them, not answered yet"), figures.open);
  fields.add(Field("late", "answered late, or open and late by now"), figures.late);
  add_share(fields, Field("in_time_share", "per cent, of those that were answered or are late"), figures.in_time);
  fields.add(Field("first_reply_median", "minutes of office time until something went out in reply"),
             figures.first_reply.median);
  fields.add(Field("first_reply_p90", "nine of ten were not slower"), figures.first_reply.ninth_tenth);
  fields.add(
      Field("resolution_median", "minutes of office time until it was answered; of a complaint until it was resolved"),
      figures.resolution.median);
  fields.add(Field("resolution_p90"), figures.resolution.ninth_tenth);
  fields.add(Field("out_of_hours", "replies that went out while the office was closed"), figures.out_of_hours);
}

struct Found {
  Date since{};
  std::optional<Row> all;
  std::vector<Row> channels, kinds;
};

void describe(Fields& fields, Found& found) {
  fields.noun("report_response", "How soon you answer.");
  fields.add(Field("since", "of what came in from then on"), found.since);
  fields.add(Field("all").not_null(), found.all);
  fields.add(Field("channels"), found.channels);
  fields.add(Field("kinds"), found.kinds);
}

Found find(Date since, cli::Context& context) {
  const auto report = response_report(responses(since, context));
  Found found{since, Row{"", {}, report.all}, {}, {}};
  for (const auto& [channel, figures] : report.by_channel) found.channels.push_back({channel, {}, figures});
  for (const auto& [kind, figures] : report.by_kind) found.kinds.push_back({"", kind, figures});
  return found;
}

std::string time(const std::optional<Minutes>& minutes) { return minutes ? to_text(*minutes) : "-"; }

std::string line(const std::string& label, const ResponseFigures& figures) {
  const auto& [first, first_most] = figures.first_reply;
  const auto& [resolved, resolved_most] = figures.resolution;
  return output::padded(output::cut_to_width(output::visible(label), 14), 14) +
         fmt::format("{:>6} {:>5} {:>8} {:>10} {:>10} {:>10} {:>10}\n", figures.asked, figures.open,
                     figures.in_time ? whole_percent(*figures.in_time) : "-", time(first), time(first_most),
                     time(resolved), time(resolved_most));
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto since = care::describe(found.since);
  const auto& all = found.all->figures;
  if (all.asked == 0) return fmt::format("Nothing that needs a reply came in since {}.\n", since);
  const auto& out = context.out();
  std::string text = out.bold(fmt::format("Answers since {}, in office time", since)) + "\n";
  text += out.dim(fmt::format("{:14}{:>6} {:>5} {:>8} {:>21} {:>21}", "", "", "", "", "first reply", "settled")) + "\n";
  text += out.dim(fmt::format("{:14}{:>6} {:>5} {:>8} {:>10} {:>10} {:>10} {:>10}", "", "asked", "open", "in time",
                              "median", "9 of 10", "median", "9 of 10")) +
          "\n";
  text += line("all", all);
  for (const auto& each : found.kinds) text += line(std::string(name(*each.kind)), each.figures);
  for (const auto& each : found.channels)
    text += line(each.channel.empty() ? "no channel" : each.channel, each.figures);
  if (all.out_of_hours > 0) text += fmt::format("Replies sent out of hours: {}\n", all.out_of_hours);
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(
      find, text_of,
      "How soon questions, requests and complaints were answered, in office hours: the middle one, and what "
      "nine of ten did not exceed.",
      "care report response --since \"1 jan\"");
}

}  // namespace care::commands::report_response
