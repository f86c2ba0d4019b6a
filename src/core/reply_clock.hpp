#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/reply_events.hpp"
#include "core/office_calendar.hpp"

namespace care {

/// Within how much office time answers are promised, as settings write it ("8h", "2bd").
struct ReplyTargets {
  std::string question;  ///< and all else that needs a reply
  std::string request;
  std::string complaint;
  std::string in_public;  ///< of what was said in public, where it is the shorter one
};

/// By when an answer is due.
struct ReplyDue {
  std::optional<Instant> due;           ///< nothing while the clock is paused
  bool promised = false;                ///< by an acknowledgement, not by the targets
  std::optional<Instant> paused_since;  ///< where it is
};

/// The clock of an entry that needs a reply. It runs in office time from the moment it came in to its target. An
/// acknowledgement that names a time sets it to that time. It stands still while the client is waited for, unless the
/// answer was late by then; what came after the answer changes nothing.
class ReplyClock {
 public:
  /// `office` keeps the hours of the entry's channel, and must outlive it.
  ReplyClock(const Interaction& entry, const ReplyEvents& events, const ReplyTargets& targets,
             const OfficeCalendar& office);

  /// How much office time there is for the answer: the target, or what the promise left.
  std::chrono::seconds span() const { return span_; }
  bool is_promised() const { return promised_by_.has_value(); }

  /// Throws as OfficeCalendar::add.
  ReplyDue due() const;

  /// The same with its steps. While it is paused they end with the beginning of the pause, and so does `due`.
  OfficeDeadline explained() const;

 private:
  bool pauses_before(Instant due) const { return paused_since_ && *paused_since_ < due; }
  bool keeps_promise() const { return promised_by_ && pauses_.empty(); }

  const OfficeCalendar& office_;
  Instant start_;
  std::chrono::seconds span_;
  std::optional<Instant> promised_by_;
  std::vector<Pause> pauses_;
  std::optional<Instant> paused_since_;  ///< and not over
};

/// Office time from the entry to the first reply that went out; nothing where none did.
std::optional<Minutes> first_reply(const Interaction& entry, const ReplyEvents& events, const OfficeCalendar& office);

}  // namespace care
