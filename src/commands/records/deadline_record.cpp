#include "commands/records/deadline_record.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/when.hpp"
#include "output/display.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::Record;
using Step = OfficeDeadline::Step;

constexpr output::Key kDeadlineStepKeys[] = {
    {"from", Kind::zoned, ""},
    {"to", Kind::zoned, ""},
    {"open", Kind::flag, "its time counts"},
    {"because", Kind::texts, "why it does not: a day of the week, holidays by name, a break, a pause"},
    {"minutes", Kind::integer, "office time used in it"},
    {"left", Kind::integer, "minutes of office time left after it"},
};

constexpr output::Key kDeadlineKeys[] = {
    {"start", Kind::zoned, ""},
    {"open", Kind::flag, "whether the office is open at the start"},
    {"due", Kind::zoned, "where nothing is added: the start, or the next opening"},
    {"steps", Kind::objects, "how it was found, day by day", nullptr, &kDeadlineStepSchema},
};

std::int64_t minutes(std::chrono::seconds time) { return std::chrono::floor<Minutes>(time).count(); }

std::string words(std::chrono::seconds time) { return to_text(std::chrono::floor<Minutes>(time)); }

/// "Saturday (and Festa del Lavoro)".
std::string reasons(const std::vector<std::string>& because) {
  if (because.empty()) return {};
  std::string text = because.front();
  for (std::size_t i = 1; i < because.size(); ++i) text += fmt::format("{}{}", i == 1 ? " (and " : ", ", because[i]);
  return because.size() == 1 ? text : text + ")";
}

bool is_whole_day(const Step& step, const Zone& zone) {
  return zone.local(step.from).time.count() == 0 && zone.local(step.to).date != step.day;
}

/// "Mon 3 May 09:00"; a day that is closed as a whole without the hour, the first one with its year.
std::string when(const Step& step, bool first, const Zone& zone) {
  std::string text = first ? describe(step.day) : describe_without_year(step.day);
  if (!is_whole_day(step, zone) || step.open) text += " " + describe(zone.local(step.from).time);
  return text;
}

std::string what(const Step& step, bool first, bool last, const Zone& zone) {
  const auto until = [&] { return describe(zone.local(step.to).time); };
  if (step.open) return last && !first ? "open" : fmt::format("{}open until {}", first ? "office " : "", until());
  if (step.paused) return fmt::format("{} until {}", reasons(step.because), until());
  const bool to_next_day = zone.local(step.to).date != step.day;
  return to_next_day ? "closed: " + reasons(step.because)
                     : fmt::format("closed until {} ({})", until(), reasons(step.because));
}

std::string figures(const Step& step) {
  if (!step.open || (step.used.count() == 0 && step.left.count() == 0)) return {};
  if (step.left.count() == 0) return words(step.used) + " used";
  return fmt::format("{} used, {} left", words(step.used), words(step.left));
}

}  // namespace

const output::Schema kDeadlineStepSchema{"deadline_step", "A part of the way to a deadline.", kDeadlineStepKeys};
const output::Schema kDeadlineSchema{"deadline", "When so much office time has passed.", kDeadlineKeys};

Record record(const OfficeDeadline& deadline, const Zone& zone) {
  std::vector<Record> steps;
  for (const Step& step : deadline.steps) {
    steps.push_back({{"from", to_iso(step.from, zone)},
                     {"to", to_iso(step.to, zone)},
                     {"open", step.open},
                     {"because", step.because},
                     {"minutes", minutes(step.used)},
                     {"left", minutes(step.left)}});
  }
  return {{"start", to_iso(deadline.start, zone)},
          {"open", deadline.open},
          {"due", to_iso(deadline.due, zone)},
          {"steps", std::move(steps)}};
}

std::string steps_text(const OfficeDeadline& deadline, const Zone& zone) {
  constexpr std::size_t kWhen = 24;
  constexpr std::size_t kWhat = 33;
  std::string text;
  for (const Step& step : deadline.steps) {
    const bool first = &step == &deadline.steps.front();
    const bool last = &step == &deadline.steps.back();
    const std::string said = output::visible(what(step, first, last, zone));
    const std::string told = figures(step);
    text += output::padded(when(step, first, zone), kWhen);
    text += told.empty() ? said : output::padded(said, kWhat) + " " + told;
    text += "\n";
  }
  return text;
}

bool is_for_people(cli::Context& context) {
  const auto& globals = context.globals();
  return !globals.json && !globals.format && !globals.fields;
}

}  // namespace care::commands
