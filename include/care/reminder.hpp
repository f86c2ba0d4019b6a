#pragma once

#include <optional>
#include <string>

#include "care/id.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// Who has to act.
enum class Whose { mine, client };

template <>
struct Names<Whose> {
  static constexpr Name<Whose> all[] = {{Whose::mine, "mine"}, {Whose::client, "client"}};
};

/// Something promised or awaited.
struct Reminder {
  ReminderId id;
  std::string uid;
  std::optional<ClientId> client;
  std::optional<InteractionId> interaction;  ///< where it was promised
  std::optional<QuoteId> quote;              ///< the job that it belongs to
  std::string text;
  Date due_on;                    ///< the day, in the zone of the configuration
  std::optional<Instant> due_at;  ///< where an hour was said too
  Whose whose = Whose::mine;
  std::string every;                     ///< how it comes back (core/recurrence.hpp); empty: it does not
  bool after_done = false;               ///< counted from the day it was done, not from the day it was due
  std::optional<Date> anchor;            ///< of one that comes back its first day, from which all others follow
  std::optional<Date> snoozed_on;        ///< not shown before that day
  std::optional<Instant> snoozed_until;  ///< nor before that hour, where one was said
  std::optional<Instant> done_at;
  Instant created_at{};

  std::string client_slug;   ///< derived when read; never written
  std::string client_name;   ///< derived alike
  std::string quote_number;  ///< derived alike
  bool is_private = false;   ///< derived when read: promised in a private entry, so never in what a client reads

  friend bool operator==(const Reminder&, const Reminder&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/reminder.cpp.
void describe(Fields& fields, Reminder& reminder);

}  // namespace care
