#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/bars.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/log_figures.hpp"
#include "store/store.hpp"

namespace care::commands::report_lost {
namespace {

struct Reason {
  std::string reason;
  std::int64_t count = 0;
};

void describe(Fields& fields, Reason& reason) {
  fields.noun("reason_count", "How often it was the reason.");
  fields.add(Field("reason").not_null(), reason.reason);
  fields.add(Field("count"), reason.count);
}

using Clients = std::vector<store::Declined>;

struct Found {
  Date since{};
  Clients lost, declined;
};

std::vector<Reason> reasons(const Clients& clients) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& each : clients) ++counts[each.reason];
  std::vector<Reason> reasons;
  for (const auto& [reason, count] : most_frequent_first(counts)) reasons.push_back({reason, count});
  return reasons;
}

void describe(Fields& fields, Found& found) {
  std::int64_t total = std::ssize(found.lost);
  auto why_lost = reasons(found.lost);
  auto why_declined = reasons(found.declined);
  fields.noun("report_lost", "Who left, and why.");
  fields.add(Field("since"), found.since);
  fields.add(Field("total", "clients who left"), total);
  fields.add(Field("reasons", "why they left, the most frequent first"), why_lost);
  fields.add(Field("lost", "newest first"), found.lost);
  fields.add(Field("declined_reasons", "why you said no yourself, the most frequent first"), why_declined);
  fields.add(Field("declined", "newest first"), found.declined);
}

Clients lost_clients(Instant since, cli::Context& context) {
  Clients lost;
  store::ClientFilter all;
  all.archived = true;
  for (const auto& client : context.read().clients.list(all)) {
    if (client.lost_at && *client.lost_at >= since) lost.push_back({client.slug, *client.lost_at, client.lost_reason});
  }
  std::stable_sort(lost.begin(), lost.end(), [](const auto& one, const auto& other) { return one.at > other.at; });
  return lost;
}

Found find(Date since, cli::Context& context) {
  const auto start = context.zone().start_of(since);
  return {since, lost_clients(start, context), store::LogFigures(context.read().database()).declined(start)};
}

std::string section(const std::string& title, const Clients& clients, cli::Context& context) {
  std::vector<Bar> counts;
  for (const auto& [reason, count] : reasons(clients)) counts.push_back({reason, count});
  std::string text = context.out().bold(title) + "\n" + bars(counts, context);
  for (const auto& each : clients) {
    text += fmt::format("  {}  {}: {}\n", to_iso(context.zone().local(each.at).date), each.client,
                        output::visible(each.reason));
  }
  return text;
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto& [day, lost, declined] = found;
  const auto since = care::describe(day);
  std::string text = lost.empty() ? fmt::format("Nobody left since {}.\n", since)
                                  : section(fmt::format("Lost since {}: {}", since, lost.size()), lost, context);
  if (!declined.empty()) text += "\n" + section(fmt::format("Declined: {}", declined.size()), declined, context);
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(
      find, text_of,
      "Clients who left, by reason, and requests that you declined yourself. What comes up twice may be worth "
      "explaining on your page: care faq add.",
      "care report lost --since \"1 jan\"");
}

}  // namespace care::commands::report_lost
