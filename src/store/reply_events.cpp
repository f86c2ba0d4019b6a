#include "store/reply_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "store/database.hpp"

namespace care::store {
namespace {

constexpr std::size_t kAtOnce = 200;

constexpr auto kReplies = R"sql(
  SELECT answer.reply_to, answer.at, answer.channel, o.reply_by
  FROM interaction answer LEFT JOIN outcome o ON o.interaction_id = answer.id
  WHERE answer.reply_to IN ({}) AND answer.direction = 'out' ORDER BY answer.at, answer.id)sql";

/// Of an entry that awaits several things the last; of the client's word the first that came after it.
constexpr auto kWaits = R"sql(
  SELECT answer.reply_to, answer.at, count(*) - count(m.done_at), max(m.done_at),
    (SELECT later.at FROM interaction later
     WHERE later.client_id = answer.client_id AND later.at > answer.at AND later.direction = 'in'
     ORDER BY later.at LIMIT 1)
  FROM interaction answer CROSS JOIN reminder m ON m.interaction_id = answer.id
  WHERE answer.reply_to IN ({}) AND answer.direction = 'out' AND m.whose = 'client'
  GROUP BY answer.id ORDER BY answer.at, answer.id)sql";

using ById = std::map<InteractionId, ReplyEvents>;
using Ids = std::vector<InteractionId>;

std::string placeholder(std::size_t number) { return fmt::format(":id{}", number); }

/// A query about these entries.
class About {
 public:
  About(Database& database, const char* sql, Ids::const_iterator first, Ids::const_iterator last)
      : names_(names(static_cast<std::size_t>(last - first))),
        query_(database, fmt::format(fmt::runtime(sql), fmt::join(names_, ", "))) {
    for (const auto& name : names_) query_.bind(name.c_str(), *first++);
  }
  Statement& rows() { return query_; }

 private:
  static std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) names.push_back(placeholder(i));
    return names;
  }

  std::vector<std::string> names_;
  Statement query_;
};

void read_replies(Statement& row, ById& found) {
  while (row.step()) {
    auto& events = found[row.id<InteractionId>()];
    const Instant at = row.instant();
    events.replies.push_back({at, row.text()});
    if (const auto by = row.optional_instant()) events.promise = {at, *by};
  }
}

void read_waits(Statement& row, ById& found) {
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
  ById found;
  for (std::size_t at = 0; at < ids.size(); at += kAtOnce) {
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), at + kAtOnce));
    read_replies(About(database, kReplies, first, last).rows(), found);
    read_waits(About(database, kWaits, first, last).rows(), found);
  }
  std::vector<ReplyEvents> events;
  for (const auto id : ids) events.push_back(std::move(found[id]));
  return events;
}

}  // namespace care::store
