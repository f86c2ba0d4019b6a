#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/interaction.hpp"
#include "care/reminder.hpp"
#include "core/zone.hpp"

namespace care {

/// The days a recap speaks of, both included.
struct Period {
  Date first;
  Date last;
};

/// What one client's recap says, in order, before it is put into words. A section that is empty is left out.
struct Recap {
  struct Item {
    std::string text;               ///< as it was logged, without white space at its ends
    Date day;                       ///< when it was done, decided, or falls due
    std::optional<TimeOfDay> time;  ///< of a due date with an hour, in the zone of the writer
    std::string channel;            ///< of a decision: how it was made
    bool by_voice = false;          ///< of a decision: it still needs a yes in writing
    bool late = false;              ///< of a promise: its day, or its hour, has passed
  };
  Period period;
  std::vector<Item> done;         ///< deliveries and work, approvals received
  std::vector<Item> agreed;       ///< decisions
  std::vector<Item> needed;       ///< what the client promised, by when
  std::vector<Item> coming_next;  ///< what the writer promised, by when
  std::optional<Minutes> hours;   ///< worked in the period; only where the writer shows hours; never zero

  bool empty() const { return done.empty() && agreed.empty() && needed.empty() && coming_next.empty() && !hours; }
};

/// Chooses what a client may read out of that client's log and reminders. Both may hold more than is wanted, in any
/// order; `log` holds at least the period.
///
/// - Only deliveries, work, approvals and decisions of the period count, nothing private, and never a text that is
///   empty. What reads the same on the same day is told once. Each list is by time, then by id.
/// - A decision is by voice unless its channel is known to leave something written: what is not proved is asked for.
/// - Promises are those not yet kept, whenever they fall due: what was settled after a past week is not asked for
///   again, what was promised only after it waits for the next recap. A reminder that the writer made for himself or
///   herself, outside the log, is no promise. Promises made in a private entry are left out.
/// - They are late as of `now`, when the letter is written, and not at the end of the period: a recap of a week that
///   still runs must not call late what is due tonight. A due day lasts until its midnight in `zone`.
/// - Hours are those of every entry with a duration, calls and meetings included, for they are work too; but not of
///   gifts, which are given, nor of complaints, which are put right at the writer's own expense.
///   Hours alone make a recap only where `show_hours`.
Recap make_recap(const std::vector<Interaction>& log, const std::vector<Reminder>& reminders, Period period,
                 Instant now, const Zone& zone, bool show_hours);

}  // namespace care
