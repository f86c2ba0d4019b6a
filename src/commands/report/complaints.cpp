#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/office_calendar.hpp"
#include "core/statistics.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::report_complaints {
namespace {

using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

constexpr output::Key kCountKeys[] = {
    output::choice<Verdict>("verdict", ""),
    {"count", Kind::integer, ""},
};
constexpr output::Schema kCountSchema{"verdict_count", "How many complaints turned out so.", kCountKeys};

constexpr output::Key kComplaintKeys[] = {
    {"id", Kind::integer, "of the log"},
    {"client", Kind::text, "slug"},
    {"at", Kind::instant, ""},
    {"summary", Kind::text, ""},
    {"state", Kind::text, "open, answered, resolved, confirmed, disputed"},
    or_null(output::choice<Verdict>("verdict", "")),
    or_null(output::choice<OwnFault>("own_fault", "")),
    or_null({"remedy", Kind::text, ""}),
    or_null({"minutes", Kind::integer, "of office time until it was resolved"}),
};
constexpr output::Schema kComplaintSchema{"complaint", "A complaint, and what became of it.", kComplaintKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"total", Kind::integer, ""},
    {"open", Kind::integer, "not resolved yet"},
    {"confirmed", Kind::integer, "the client said that it is solved"},
    {"own_fault", Kind::integer, "yes or partly"},
    or_null({"median_minutes", Kind::integer, "of office time until it was resolved"}),
    {"verdicts", Kind::objects, "the most frequent first", nullptr, &kCountSchema},
    {"complaints", Kind::objects, "newest first", nullptr, &kComplaintSchema},
};
constexpr output::Schema kReportSchema{"report_complaints", "Complaints, and what became of them.", kReportKeys};

std::string state_of(const Interaction& entry) {
  if (entry.outcome.settlement) return std::string(name(entry.outcome.settlement->how));
  if (entry.outcome.resolution) return "resolved";
  return entry.answered_at || !entry.needs_reply ? "answered" : "open";
}

bool is_open(const Interaction& entry) {
  const auto& settlement = entry.outcome.settlement;
  if (settlement) return settlement->how == Settled::disputed;
  return !entry.outcome.resolution;
}

std::optional<std::int64_t> minutes_of(const Interaction& entry, cli::Context& context) {
  if (!entry.outcome.resolution) return std::nullopt;
  const auto& office = context.office(entry.channel);
  return std::chrono::floor<Minutes>(office.between(entry.at, entry.outcome.resolution->at)).count();
}

struct Found {
  std::vector<Interaction> complaints;
  std::vector<std::int64_t> minutes;
  std::vector<std::pair<Verdict, std::int64_t>> verdicts;
  std::int64_t open = 0, confirmed = 0, own_fault = 0;
};

Found find(Date first, cli::Context& context) {
  store::InteractionFilter filter;
  filter.kind = InteractionKind::complaint;
  filter.since = context.zone().start_of(first);
  Found found;
  found.complaints = context.read().interactions.list(filter);
  std::map<Verdict, std::int64_t> verdicts;
  for (const auto& entry : found.complaints) {
    found.open += is_open(entry);
    const auto& [reply_by, heated, resolution, settlement, declined] = entry.outcome;
    found.confirmed += settlement && settlement->how == Settled::confirmed;
    if (!resolution) continue;
    ++verdicts[resolution->verdict];
    found.own_fault += resolution->own_fault && resolution->own_fault != OwnFault::no;
    found.minutes.push_back(*minutes_of(entry, context));
  }
  found.verdicts = most_frequent_first(verdicts);
  return found;
}

Record record(const Interaction& entry, cli::Context& context) {
  const auto& resolution = entry.outcome.resolution;
  const auto minutes = minutes_of(entry, context);
  return {
      {"id", entry.id.value},
      {"client", entry.client_slug},
      {"at", to_iso(entry.at)},
      {"summary", entry.summary},
      {"state", state_of(entry)},
      {"verdict", resolution ? Value(std::string(name(resolution->verdict))) : Value()},
      {"own_fault", resolution && resolution->own_fault ? Value(std::string(name(*resolution->own_fault))) : Value()},
      {"remedy", output::text_or_null(resolution ? resolution->remedy : "")},
      {"minutes", minutes ? Value(*minutes) : Value()}};
}

std::string text_of(Date first, const Found& found, cli::Context& context) {
  const auto& out = context.out();
  if (found.complaints.empty()) return fmt::format("No complaint since {}.\n", describe(first));
  std::string text = out.bold(fmt::format("Complaints since {}: {}", describe(first), found.complaints.size())) + "\n";
  text += fmt::format("  {:<18}{:>4}\n  {:<18}{:>4}\n  {:<18}{:>4}\n", "open", found.open, "confirmed", found.confirmed,
                      "own fault", found.own_fault);
  for (const auto& [verdict, count] : found.verdicts) text += fmt::format("  {:<18}{:>4}\n", name(verdict), count);
  if (const auto middle = percentile(found.minutes, 50)) {
    text += fmt::format("  {:<18}{}\n", "resolved within", to_text(Minutes(*middle)) + " of office time (median)");
  }
  text += "\n";
  for (const auto& entry : found.complaints) {
    text += fmt::format("{}  {:<10} {}: {}\n", to_iso(context.zone().local(entry.at).date), state_of(entry),
                        output::visible(entry.client_name), output::visible(entry.summary));
  }
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto found = find(first, context);
  std::vector<Record> verdicts;
  for (const auto& [verdict, count] : found.verdicts) {
    verdicts.push_back({{"verdict", std::string(name(verdict))}, {"count", count}});
  }
  std::vector<Record> complaints;
  for (const auto& entry : found.complaints) complaints.push_back(record(entry, context));
  const auto middle = percentile(found.minutes, 50);
  return {{{"since", to_iso(first)},
           {"total", std::ssize(found.complaints)},
           {"open", found.open},
           {"confirmed", found.confirmed},
           {"own_fault", found.own_fault},
           {"median_minutes", middle ? Value(*middle) : Value()},
           {"verdicts", verdicts},
           {"complaints", complaints}},
          text_of(first, found, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since,
                        "What complaints turned out to be, and how fast they were resolved.",
                        "care report complaints --since \"1 jan\"");
}

}  // namespace care::commands::report_complaints
