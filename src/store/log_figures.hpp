#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/id.hpp"
#include "care/time.hpp"

namespace care {
class Fields;
}

namespace care::store {

class Database;

/// What went over a channel.
struct ChannelFigures {
  std::string channel;
  std::int64_t in = 0;
  std::int64_t out = 0;
  std::int64_t clients = 0;
  Minutes minutes{};
};

/// Contacts of a stretch of time.
struct ContactFigures {
  std::int64_t in = 0;
  std::int64_t out = 0;
};

/// A client with whom all contacts went over one channel.
struct OneChannel {
  std::string client;  ///< slug
  std::string channel;
  std::int64_t contacts = 0;
};

/// A request that one said no to, or a client who left.
struct Declined {
  std::string client;  ///< slug
  Instant at{};
  std::string reason;
};

/// Name their fields for results, as `describe` of a noun does.
void describe(Fields& fields, ChannelFigures& channel);
void describe(Fields& fields, OneChannel& client);
void describe(Fields& fields, Declined& client);

/// Counts of the log, made by the database: a report reads no entry of it. Notes of one's own are no contacts.
class LogFigures {
 public:
  explicit LogFigures(Database& database) : database_(database) {}

  /// Of what was said since then, the busiest channel first.
  std::vector<ChannelFigures> by_channel(Instant since);

  ContactFigures between(Instant from, Instant to);

  /// By slug; of clients that are neither archived nor lost.
  std::vector<OneChannel> with_one_channel(Instant since);

  /// Newest first.
  std::vector<Declined> declined(Instant since);

 private:
  Database& database_;
};

}  // namespace care::store
