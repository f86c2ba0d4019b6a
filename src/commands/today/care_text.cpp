#include "commands/today/care_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/office_calendar.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

using output::cut_to_width;
using output::display_width;
using output::padded;
using output::visible;

constexpr std::size_t kShownOfGroup = 7;
constexpr std::size_t kNameWidth = 16;
constexpr std::string_view kIndent = "  ";
constexpr std::string_view kBetween = "  ";

/// Complaints stand on top of where they belong by their day.
Urgency group_of(const CareLine& line, Date today) {
  const auto urgency = urgency_of(line, today);
  if (urgency != Urgency::complaint) return urgency;
  return line.overdue ? Urgency::late : Urgency::today;
}

const char* title_of(Urgency group) {
  if (group == Urgency::late) return "LATE";
  return group == Urgency::today ? "TODAY" : "SOON";
}

std::string office_in_words(cli::Context& context) {
  const auto& office = context.office();
  try {
    if (const auto closes = office.closes_at(context.now())) {
      return fmt::format("open until {}", near_moment(*closes, context.now(), context.zone()));
    }
    if (office.is_open(context.now())) return "open";
    return fmt::format("closed until {}", near_moment(office.next_open(context.now()), context.now(), context.zone()));
  } catch (const Error&) {
    return "closed";  // no hours are set: the day is told all the same
  }
}

std::string counted(const std::vector<CareLine>& lines, Date today) {
  const auto count = [&](Urgency group) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const CareLine& line) { return group_of(line, today) == group; });
  };
  std::vector<std::string> parts;
  if (const auto late = count(Urgency::late)) parts.push_back(fmt::format("{} late", late));
  if (const auto now = count(Urgency::today)) parts.push_back(fmt::format("{} for today", now));
  if (const auto soon = count(Urgency::soon)) parts.push_back(fmt::format("{} soon", soon));
  return parts.empty() ? "all is well" : fmt::format("{}", fmt::join(parts, ", "));
}

output::Tone tone_of(const CareLine& line, cli::Context& context) {
  if (line.overdue) return output::Tone::bad;
  return line.due_at && *line.due == context.today() ? output::Tone::warning : output::Tone::muted;
}

std::string group_text(Urgency group, const std::vector<const CareLine*>& lines, bool all, std::size_t name_width,
                       cli::Context& context) {
  std::string text = context.out().bold(title_of(group)) + "\n";
  const auto shown = all ? lines.size() : std::min(lines.size(), kShownOfGroup);
  for (std::size_t i = 0; i < shown; ++i) text += line_text(*lines[i], name_width, context);
  if (shown < lines.size()) {
    text += context.out().dim(fmt::format("{}{} more: care today --all", kIndent, lines.size() - shown)) + "\n";
  }
  return text;
}

}  // namespace

std::string line_text(const CareLine& line, std::size_t name_width, cli::Context& context) {
  const auto& out = context.out();
  const auto columns = out.style().columns;
  const std::string margin(kIndent.size() + name_width + kBetween.size(), ' ');
  const auto room = columns > margin.size() + 20 ? columns - margin.size() : 20;
  const auto subject = visible(line.subject);
  const auto why = visible(line.why);
  const auto action = visible(line.action);
  const bool beside = display_width(subject) + kBetween.size() + display_width(why) <= room;
  std::string text =
      fmt::format("{}{}{}", kIndent, padded(cut_to_width(visible(line.client_name), name_width), name_width), kBetween);
  const auto shown_why = out.toned(why, tone_of(line, context));
  if (beside) {
    constexpr std::size_t kSubjectWidth = 40;
    const bool in_column = kSubjectWidth + kBetween.size() + display_width(why) <= room;
    text += fmt::format("{}{}{}\n{}{}\n", in_column ? padded(subject, kSubjectWidth) : subject, kBetween, shown_why,
                        margin, out.dim(action));
  } else {
    text += fmt::format("{}\n{}{}\n{}{}\n", cut_to_width(subject, room), margin, shown_why, margin, out.dim(action));
  }
  return text;
}

std::string day_in_a_line(const std::vector<CareLine>& lines, cli::Context& context) {
  const auto local = context.zone().local(context.now());
  return fmt::format("{}, {} · {} · {}", describe_with_weekday(local.date), describe(local.time),
                     counted(lines, local.date), office_in_words(context));
}

std::string care_text(const std::vector<CareLine>& lines, bool all, cli::Context& context) {
  std::size_t name_width = 0;
  for (const auto& line : lines) name_width = std::max(name_width, display_width(visible(line.client_name)));
  name_width = std::min(name_width, kNameWidth);
  std::string text = context.out().bold(day_in_a_line(lines, context)) + "\n";
  for (const auto group : {Urgency::late, Urgency::today, Urgency::soon}) {
    std::vector<const CareLine*> in_group;
    for (const auto& line : lines) {
      if (group_of(line, context.today()) == group) in_group.push_back(&line);
    }
    if (!in_group.empty()) text += "\n" + group_text(group, in_group, all, name_width, context);
  }
  return text;
}

}  // namespace care::commands
