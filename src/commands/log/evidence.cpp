#include "commands/log/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

/// Sorts by day, then as it was found.
class Evidence {
 public:
  Evidence(const Interaction& complaint, cli::Context& context) : complaint_(complaint), context_(context) {}

  std::vector<std::string> lines() {
    store::QuoteFilter filter;
    filter.client = complaint_.client;
    for (const auto& quote : context_.read().quotes.list(filter)) {
      const bool meant = complaint_.quote_number.empty() || quote.number == complaint_.quote_number;
      if (meant && is_accepted(quote.state)) add(quote);
    }
    add_confirmed();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Dated& one, const Dated& other) { return one.on < other.on; });
    std::vector<std::string> lines;
    for (const auto& each : found_) lines.push_back(fmt::format("{}  {}", to_iso(each.on), each.text));
    return lines;
  }

 private:
  struct Dated {
    Date on;
    std::string text;
  };

  Date day_of(Instant at) { return context_.zone().local(at).date; }

  void add(Instant at, const std::string& what, std::optional<InteractionId> entry) {
    found_.push_back({day_of(at), entry ? fmt::format("{} (log {})", what, entry->value) : what});
  }

  void add(const Quote& quote) {
    const auto reference = reference_of(quote);
    if (quote.decision) {
      const auto& yes = *quote.decision;
      add(yes.at,
          fmt::format("{} accepted by {}{}", reference, yes.by, yes.how ? fmt::format(", {}", name(*yes.how)) : ""),
          yes.entry);
    }
    for (const auto& each : quote.deliverables) {
      if (each.approved_at) {
        add(*each.approved_at, fmt::format("{} of {} approved by {}", each.name, reference, each.approved_by),
            each.approved_in);
      }
    }
    for (const auto& metric : quote.metrics) add(metric, reference);
    if (quote.delivered_at) add(*quote.delivered_at, fmt::format("{} delivered", reference), {});
  }

  void add(const Metric& metric, const std::string& reference) {
    if (metric.values.empty()) return;
    const auto& last = metric.values.back();
    const auto target = metric.target ? fmt::format(", {} agreed", to_plain(*metric.target)) : "";
    found_.push_back({last.on, fmt::format("{} of {}: {}{}", metric.name, reference, to_plain(last.value), target)});
  }

  /// What was agreed, and stands in writing or was confirmed.
  void add_confirmed() {
    store::InteractionFilter filter;
    filter.client = complaint_.client;
    filter.kind = InteractionKind::decision;
    if (!complaint_.quote_number.empty()) filter.quote_number = complaint_.quote_number;
    for (const auto& entry : context_.read().interactions.list(filter)) {
      const auto& settlement = entry.outcome.settlement;
      if (settlement && settlement->how == Settled::disputed) continue;
      const char* how = settlement ? "confirmed" : "agreed";
      add(entry.at, fmt::format("{}: {}", how, entry.summary), entry.id);
    }
  }

  const Interaction& complaint_;
  cli::Context& context_;
  std::vector<Dated> found_;
};

}  // namespace

std::vector<std::string> evidence_for(const Interaction& complaint, cli::Context& context) {
  return Evidence(complaint, context).lines();
}

}  // namespace care::commands
