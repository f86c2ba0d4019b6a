#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/payment.hpp"
#include "care/quote.hpp"
#include "care/reminder.hpp"
#include "core/schedule.hpp"
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
  /// A figure that was agreed on.
  struct Figure {
    std::string name;
    std::string unit;
    Quantity value;  ///< the last one by the end of the period
    std::optional<Quantity> baseline;
    std::optional<Quantity> target;
  };
  /// Money that came in, or comes next.
  struct Amount {
    bool received = false;
    bool deposit = false;
    Money amount;
    Currency currency;
    std::optional<Date> day;  ///< when it came, or is due; none: on an event that is still to come
    DueWhen when;
  };
  Period period;
  std::vector<Item> done;         ///< deliveries and work, approvals received
  std::vector<Item> agreed;       ///< decisions
  std::vector<Item> needed;       ///< what the client promised, by when
  std::vector<Item> coming_next;  ///< what the writer promised, by when
  std::vector<Item> approvals;    ///< what was submitted and waits for a yes, since that day
  std::vector<Figure> figures;
  std::vector<Amount> amounts;
  std::optional<Minutes> hours;         ///< worked in the period; only where the writer shows hours; never zero
  std::optional<Minutes> hours_so_far;  ///< of a job that is priced by the hour, in all
  std::optional<Minutes> hours_agreed;  ///< of its quote
  bool has_news = false;                ///< figures or amounts are of this period, and not only how things stand

  /// How things stand, without anything new, makes no letter.
  bool empty() const {
    return done.empty() && agreed.empty() && needed.empty() && coming_next.empty() && approvals.empty() && !hours &&
           !has_news;
  }
};

/// A job that the client has accepted, as a recap tells of it.
struct RecapJob {
  Quote quote;
  std::vector<InstalmentDue> schedule;
  std::vector<Payment> payments;
  Minutes spent{0};  ///< on it, in all
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

/// Adds what is to be told of the client's jobs.
/// - Approvals that are awaited, by when they were submitted.
/// - Agreed figures that were measured by the end of the period, of jobs that are not closed.
/// - Payments of the period, and of each job the next instalment that is not late: what is late is for a letter of its
///   own.
/// - Where hours are shown, and one job alone is priced by the hour: its hours so far, and those agreed.
void add_jobs(Recap& recap, const std::vector<RecapJob>& jobs, const Zone& zone);

}  // namespace care
