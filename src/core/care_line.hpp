#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/id.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

/// What calls for care, in the order in which it is told where all else is equal.
enum class CareKind {
  complaint,
  reply,
  promise,
  reminder,
  confirmation,
  approval,
  next_step,
  quote_follow_up,
  quote_expiring,
  instalment,
  mail,
  quiet,
  feedback,
  aftercare,
  birthday,
  gift,
  faq,
  metric,
  channel,
  uncovered,
  lost_review
};

template <>
struct Names<CareKind> {
  using enum CareKind;
  static constexpr Name<CareKind> all[] = {{complaint, "complaint"},
                                           {reply, "reply"},
                                           {promise, "promise"},
                                           {reminder, "reminder"},
                                           {confirmation, "confirmation"},
                                           {approval, "approval"},
                                           {next_step, "next-step"},
                                           {quote_follow_up, "quote-follow-up"},
                                           {quote_expiring, "quote-expiring"},
                                           {instalment, "instalment"},
                                           {mail, "mail"},
                                           {quiet, "quiet"},
                                           {feedback, "feedback"},
                                           {aftercare, "aftercare"},
                                           {birthday, "birthday"},
                                           {gift, "gift"},
                                           {faq, "faq"},
                                           {metric, "metric"},
                                           {channel, "channel"},
                                           {uncovered, "uncovered"},
                                           {lost_review, "lost-review"}};
};

/// The mail that settles a line, where its client can be written to.
struct CareMail {
  std::string template_name;
  std::string option;  ///< of `care mail new`, by which it is told what it is about: "--quote", "--log"
  std::string about;

  friend bool operator==(const CareMail&, const CareMail&) = default;
};

/// One thing that deserves care: what it is, why it is told, and the command that settles it.
struct CareLine {
  CareKind kind = CareKind::reminder;
  std::string client;       ///< slug; empty: nobody's
  std::string client_name;  ///< as it is shown
  std::string quote;        ///< number; empty: none
  std::string subject;
  std::optional<Date> due;        ///< none: whenever there is time
  std::optional<Instant> due_at;  ///< where it is due at an hour; `due` is its day then
  bool overdue = false;
  std::string why;
  std::string action;            ///< can be copied into a shell
  std::optional<CareMail> mail;  ///< goes before the action
  std::string key;  ///< [a-z0-9:/.-]+, the same as long as it is about the same; it changes when the matter does

  friend bool operator==(const CareLine&, const CareLine&) = default;
};

/// The entry of the log that a key is about: "reply:17", "complaint:17:answered". Nothing where it is about another
/// thing.
std::optional<InteractionId> entry_of(std::string_view key);

/// The same key about another entry; `key` has to be about one.
std::string with_entry(std::string_view key, InteractionId entry);

/// What a day is to a line.
enum class Urgency { complaint, late, today, soon };

Urgency urgency_of(const CareLine& line, Date today);

/// Complaints first, then what is late, what is for today, what comes later, each by when it is due. Of today what was
/// promised or is owed goes before what is only good to do; that by its kind.
void by_urgency(std::vector<CareLine>& lines, Date today);

}  // namespace care
