#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/records/deadline_record.hpp"
#include "core/date_text.hpp"
#include "core/office_calendar.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::hours {
namespace {

struct Options {
  std::optional<std::string> when, channel;
  std::optional<Minutes> add;
  bool explain = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.when, "WHEN", "a date as you would write it; now unless told");
  args.option(options.add, "--add", "DURATION", "when so much office time has passed since then");
  args.flag(options.explain, "--explain", "tell each step: breaks, days off, holidays by name");
  args.option(options.channel, "-c,--channel", "CHANNEL", "by the hours of this channel");
}

/// A day without an hour begins with its first moment.
Instant start_of(const Options& options, cli::Context& context) {
  if (!options.when) return context.now();
  const When when = context.when(*options.when, Tense::either);
  return when.instant.value_or(context.zone().start_of(when.date));
}

/// "Sat 9 May 2026, 11:00: closed, Saturday; opens Mon 11 May 2026, 09:00".
std::string state(const OfficeDeadline& found, const OfficeCalendar& office) {
  const Zone& zone = office.zone();
  const std::string start = describe(found.start, zone);
  if (!found.open) {
    return fmt::format("{}: closed, {}; opens {}\n", start, fmt::join(found.steps.front().because, ", "),
                       describe(found.due, zone));
  }
  const auto end = office.closes_at(found.start);
  if (!end) return start + ": open, and never closed\n";
  const LocalTime closes = zone.local(*end);
  const bool same_day = closes.date == zone.local(found.start).date;
  return fmt::format("{}: open until {}\n", start, same_day ? describe(closes.time) : describe(*end, zone));
}

std::string text_of(const Options& options, const OfficeDeadline& found, const OfficeCalendar& office) {
  const std::string due = fmt::format("due {}\n", describe(found.due, office.zone()));
  if (options.explain) return steps_text(found, office.zone()) + due;
  return options.add ? due : output::visible_lines(state(found, office));
}

void run(const Options& options, cli::Context& context) {
  const auto channel = options.channel ? choose_channel(*options.channel, context.config()) : "";
  const OfficeCalendar& office = context.office(channel);
  const auto found = office.add(start_of(options, context), options.add.value_or(Minutes(0)));
  const auto text = text_of(options, found, office);
  if (options.explain && is_for_people(context)) return context.out().document(text);
  context.out().show(record(found, office.zone()), text);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kDeadlineSchema),
       .about = "Hours, holidays, the patron saint's day, closures and half days are in [hours] of the configuration.",
       .examples = "care hours\n"
                   "care hours \"sat 11:00\"\n"
                   "care hours \"fri 17:30\" --add 2h --explain\n"
                   "care hours --add 4h --channel phone"});
}

}  // namespace care::commands::hours
