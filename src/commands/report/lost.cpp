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

using output::Kind;
using output::Record;

constexpr output::Key kCountKeys[] = {
    {"reason", Kind::text, ""},
    {"count", Kind::integer, ""},
};
constexpr output::Schema kCountSchema{"reason_count", "How often it was the reason.", kCountKeys};

constexpr output::Key kLostKeys[] = {
    {"client", Kind::text, "slug"},
    {"at", Kind::instant, ""},
    {"reason", Kind::text, ""},
};
constexpr output::Schema kLostSchema{"lost_client", "A client who left, or whom you declined.", kLostKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"total", Kind::integer, "clients who left"},
    {"reasons", Kind::objects, "why they left, the most frequent first", nullptr, &kCountSchema},
    {"lost", Kind::objects, "newest first", nullptr, &kLostSchema},
    {"declined_reasons", Kind::objects, "why you said no yourself, the most frequent first", nullptr, &kCountSchema},
    {"declined", Kind::objects, "newest first", nullptr, &kLostSchema},
};
constexpr output::Schema kReportSchema{"report_lost", "Who left, and why.", kReportKeys};

using Reasons = std::vector<Bar>;

Reasons counted(const std::vector<store::Declined>& all) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& each : all) ++counts[each.reason];
  Reasons reasons;
  for (const auto& [reason, count] : most_frequent_first(counts)) reasons.push_back({reason, count});
  return reasons;
}

std::vector<store::Declined> lost_clients(Instant since, cli::Context& context) {
  std::vector<store::Declined> lost;
  store::ClientFilter all;
  all.archived = true;
  for (const auto& client : context.read().clients.list(all)) {
    if (client.lost_at && *client.lost_at >= since) lost.push_back({client.slug, *client.lost_at, client.lost_reason});
  }
  std::stable_sort(lost.begin(), lost.end(), [](const auto& one, const auto& other) { return one.at > other.at; });
  return lost;
}

std::vector<Record> records(const Reasons& reasons) {
  std::vector<Record> records;
  for (const auto& [reason, count] : reasons) records.push_back({{"reason", reason}, {"count", count}});
  return records;
}

std::vector<Record> records(const std::vector<store::Declined>& all) {
  std::vector<Record> records;
  for (const auto& each : all) {
    records.push_back({{"client", each.client}, {"at", to_iso(each.at)}, {"reason", each.reason}});
  }
  return records;
}

std::string section(const std::string& title, const std::vector<store::Declined>& all, cli::Context& context) {
  std::string text = context.out().bold(title) + "\n" + bars(counted(all), context);
  for (const auto& each : all) {
    text += fmt::format("  {}  {}: {}\n", to_iso(context.zone().local(each.at).date), each.client,
                        output::visible(each.reason));
  }
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto start = context.zone().start_of(first);
  const auto lost = lost_clients(start, context);
  const auto declined = store::LogFigures(context.read().database()).declined(start);
  std::string text = lost.empty()
                         ? fmt::format("Nobody left since {}.\n", describe(first))
                         : section(fmt::format("Lost since {}: {}", describe(first), lost.size()), lost, context);
  if (!declined.empty()) text += "\n" + section(fmt::format("Declined: {}", declined.size()), declined, context);
  return {{{"since", to_iso(first)},
           {"total", std::ssize(lost)},
           {"reasons", records(counted(lost))},
           {"lost", records(lost)},
           {"declined_reasons", records(counted(declined))},
           {"declined", records(declined)}},
          text};
}

}  // namespace

cli::Command command() {
  return report_command(
      kReportSchema, report_since,
      "Clients who left, by reason, and requests that you declined yourself. What comes up twice may be worth "
      "explaining on your page: care faq add.",
      "care report lost --since \"1 jan\"");
}

}  // namespace care::commands::report_lost
