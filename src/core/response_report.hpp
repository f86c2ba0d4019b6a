#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/money.hpp"
#include "core/reply_clock.hpp"

namespace care {

/// How one entry that needed a reply was answered.
struct Response {
  std::string channel;
  InteractionKind kind = InteractionKind::question;
  bool answered = false;
  std::optional<bool> in_time;         ///< nothing while there is still time
  std::optional<Minutes> first_reply;  ///< office time from the entry, so too the next
  std::optional<Minutes> resolution;   ///< until it was answered; of a complaint until it was resolved
  int out_of_hours = 0;                ///< replies that went out while the office was closed
};

/// The office hours of a channel.
using OfficeOf = std::function<const OfficeCalendar&(const std::string& channel)>;

Response response(const Interaction& entry, const ReplyEvents& events, const ReplyTargets& targets,
                  const OfficeOf& office_of, Instant now);

/// Several of them, in figures.
struct ResponseFigures {
  /// The middle one (of an even number the mean of both), and the one that nine of ten do not exceed (nearest rank).
  struct Spread {
    std::optional<Minutes> median;
    std::optional<Minutes> ninth_tenth;
  };
  int asked = 0;
  int open = 0;
  int late = 0;                 ///< answered late, or still open and late by now
  std::optional<Rate> in_time;  ///< the share of those that were answered or are late
  Spread first_reply, resolution;
  int out_of_hours = 0;
};

ResponseFigures figures_of(const std::vector<Response>& responses);

struct ResponseReport {
  ResponseFigures all;
  std::map<std::string, ResponseFigures> by_channel;
  std::map<InteractionKind, ResponseFigures> by_kind;
};

ResponseReport response_report(const std::vector<Response>& responses);

}  // namespace care
