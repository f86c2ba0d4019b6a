#include "commands/report/responses.hpp"

#include "cli/context.hpp"
#include "core/office_calendar.hpp"
#include "core/zone.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands {

std::vector<Response> responses(Date since, cli::Context& context) {
  auto& log = context.read().interactions;
  store::InteractionFilter filter;
  filter.asks = true;
  filter.since = context.zone().start_of(since);
  const auto entries = log.list(filter);
  std::vector<InteractionId> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  const auto events = log.reply_events(ids);
  const auto targets = work::reply_targets(context.config());
  const auto office_of = [&](const std::string& channel) -> const OfficeCalendar& { return context.office(channel); };
  std::vector<Response> found;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    found.push_back(response(entries[i], events[i], targets, office_of, context.now()));
  }
  return found;
}

}  // namespace care::commands
