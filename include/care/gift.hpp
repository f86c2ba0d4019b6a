#pragma once

#include <optional>
#include <string>

#include "care/id.hpp"
#include "care/money.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// A present for a client, planned, and given where there is a day.
struct Gift {
  GiftId id;  ///< 0: only the log tells of it
  std::string uid;
  ClientId client;
  int year = 0;
  std::string text;
  std::optional<Money> cost;
  Currency currency;
  std::optional<Date> given_on;
  std::optional<InteractionId> interaction;  ///< the entry of the log that it was given in
  Instant created_at{};

  std::string client_slug;  ///< derived when read; never written
  std::string client_name;  ///< derived alike

  friend bool operator==(const Gift&, const Gift&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/gift.cpp.
void describe(Fields& fields, Gift& gift);

}  // namespace care
