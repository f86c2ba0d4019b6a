#include "store/reply_events.hpp"

#include <algorithm>
#include <map>

#include "store/database.hpp"
#include "store/id_list.hpp"

namespace care::store {
namespace {

constexpr auto kReplies = R"sql(
  SELECT answer.reply_to, answer.at, answer.channel, o.reply_by
  FROM interaction answer LEFT JOIN outcome o ON o.interaction_id = answer.id
  WHERE answer.reply_to IN (SELECT value FROM json_each(:ids)) AND answer.direction = 'out' ORDER BY answer.at, answer.id)sql";

/// Of an entry that awaits several things the last; of the client's word the first that came after it.
constexpr auto kWaits = R"sql(
  SELECT answer.reply_to, answer.at, count(*) - count(m.done_at), max(m.done_at),
    (SELECT later.at FROM interaction later
     WHERE later.client_id = answer.client_id AND later.at > answer.at AND later.direction = 'in'
     ORDER BY later.at LIMIT 1)
  FROM interaction answer CROSS JOIN reminder m ON m.interaction_id = answer.id
  WHERE answer.reply_to IN (SELECT value FROM json_each(:ids)) AND answer.direction = 'out' AND m.whose = 'client'
  GROUP BY answer.id ORDER BY answer.at, answer.id)sql";

using ById = std::map<InteractionId, ReplyEvents>;
using Ids = std::vector<InteractionId>;

void read_replies(Database& database, const std::string& ids, ById& found) {
  Statement row(database, kReplies);
  row.bind(":ids", ids);
  while (row.step()) {
    auto& events = found[row.id<InteractionId>()];
    const Instant at = row.instant();
    events.replies.push_back({at, row.text()});
    if (const auto by = row.optional_instant()) events.promise = {at, *by};
  }
}

void read_waits(Database& database, const std::string& ids, ById& found) {
  Statement row(database, kWaits);
  row.bind(":ids", ids);
  while (row.step()) {
    auto& events = found[row.id<InteractionId>()];
    ReplyEvents::Wait wait{row.instant(), std::nullopt};
    const bool all_done = row.integer() == 0;
    const auto done = row.optional_instant();
    const auto wrote = row.optional_instant();
    if (all_done) wait.to = done;
    if (wrote) wait.to = std::min(*wrote, wait.to.value_or(*wrote));
    events.waits.push_back(wait);
  }
}

}  // namespace

std::vector<ReplyEvents> read_reply_events(Database& database, const Ids& ids) {
  if (ids.empty()) return {};
  ById found;
  const auto list = id_list(ids);
  read_replies(database, list, found);
  read_waits(database, list, found);
  std::vector<ReplyEvents> events;
  for (const auto id : ids) events.push_back(std::move(found[id]));
  return events;
}

}  // namespace care::store
