#include <fmt/format.h>

#include <map>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/office_calendar.hpp"
#include "core/statistics.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_complaints {
namespace {

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

struct Count {
  Verdict verdict{};
  std::int64_t count = 0;
};

void describe(Fields& fields, Count& count) {
  fields.noun("verdict_count", "How many complaints turned out so.");
  fields.add(Field("verdict"), count.verdict);
  fields.add(Field("count"), count.count);
}

struct Complaint {
  Interaction entry;
  std::optional<Minutes> minutes;  ///< of office time until it was resolved
};

void describe(Fields& fields, Complaint& complaint) {
  auto& entry = complaint.entry;
  const auto& resolution = entry.outcome.resolution;
  std::string state = state_of(entry);
  auto verdict = resolution ? std::optional(resolution->verdict) : std::nullopt;
  auto own_fault = resolution ? resolution->own_fault : std::nullopt;
  std::string remedy = resolution ? resolution->remedy : "";
  fields.noun("complaint", "A complaint, and what became of it.");
  fields.add(Field("id", "of the log"), entry.id);
  fields.add(Field("client", "slug").not_null(), entry.client_slug);
  fields.add(Field("at"), entry.at);
  fields.add(Field("summary").not_null(), entry.summary);
  fields.add(Field("state", "open, answered, resolved, confirmed, disputed").not_null(), state);
  fields.add(Field("verdict"), verdict);
  fields.add(Field("own_fault"), own_fault);
  fields.add(Field("remedy"), remedy);
  fields.add(Field("minutes", "of office time until it was resolved"), complaint.minutes);
}

struct Found {
  Date since{};
  std::int64_t total = 0, open = 0, confirmed = 0, own_fault = 0;
  std::optional<Minutes> median;
  std::vector<Count> verdicts;
  std::vector<Complaint> complaints;
};

void describe(Fields& fields, Found& found) {
  fields.noun("report_complaints", "Complaints, and what became of them.");
  fields.add(Field("since"), found.since);
  fields.add(Field("total"), found.total);
  fields.add(Field("open", "not resolved yet"), found.open);
  fields.add(Field("confirmed", "the client said that it is solved"), found.confirmed);
  fields.add(Field("own_fault", "yes or partly"), found.own_fault);
  fields.add(Field("median_minutes", "of office time until it was resolved"), found.median);
  fields.add(Field("verdicts", "the most frequent first"), found.verdicts);
  fields.add(Field("complaints", "newest first"), found.complaints);
}

Found find(Date since, cli::Context& context) {
  Found found;
  found.since = since;
  std::map<Verdict, std::int64_t> verdicts;
  std::vector<Minutes> minutes;
  for (auto& entry : entries_since(since, InteractionKind::complaint, context)) {
    const auto& [reply_by, heated, resolution, settlement, declined] = entry.outcome;
    Complaint complaint{entry, std::nullopt};
    found.open += is_open(entry);
    found.confirmed += settlement && settlement->how == Settled::confirmed;
    if (resolution) {
      ++verdicts[resolution->verdict];
      found.own_fault += resolution->own_fault && resolution->own_fault != OwnFault::no;
      complaint.minutes = std::chrono::floor<Minutes>(context.office(entry.channel).between(entry.at, resolution->at));
      minutes.push_back(*complaint.minutes);
    }
    found.complaints.push_back(std::move(complaint));
  }
  found.total = std::ssize(found.complaints);
  found.median = percentile(minutes, 50);
  for (const auto& [verdict, count] : most_frequent_first(verdicts)) found.verdicts.push_back({verdict, count});
  return found;
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto since = care::describe(found.since);
  if (found.total == 0) return fmt::format("No complaint since {}.\n", since);
  const auto line = [](std::string_view label, std::int64_t count) {
    return fmt::format("  {:<18}{:>4}\n", label, count);
  };
  std::string text = context.out().bold(fmt::format("Complaints since {}: {}", since, found.total)) + "\n";
  text += line("open", found.open) + line("confirmed", found.confirmed) + line("own fault", found.own_fault);
  for (const auto& [verdict, count] : found.verdicts) text += line(name(verdict), count);
  if (found.median) {
    text += fmt::format("  {:<18}{} of office time (median)\n", "resolved within", to_text(*found.median));
  }
  text += "\n";
  for (const auto& [entry, minutes] : found.complaints) {
    text += fmt::format("{}  {:<10} {}: {}\n", to_iso(context.zone().local(entry.at).date), state_of(entry),
                        output::visible(entry.client_name), output::visible(entry.summary));
  }
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "What complaints turned out to be, and how fast they were resolved.",
                        "care report complaints --since \"1 jan\"");
}

}  // namespace care::commands::report_complaints
