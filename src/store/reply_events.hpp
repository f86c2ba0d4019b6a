#pragma once

#include <vector>

#include "care/id.hpp"
#include "care/reply_events.hpp"

namespace care::store {

class Database;

/// What happened to each of these entries since it came in, in the order of the ids. Two queries for some hundred of
/// them, however much of the log belongs to each.
std::vector<ReplyEvents> read_reply_events(Database& database, const std::vector<InteractionId>& ids);

}  // namespace care::store
