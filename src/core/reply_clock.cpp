#include "core/reply_clock.hpp"

#include <algorithm>

#include "core/office_span.hpp"

namespace care {
namespace {

constexpr auto kWaiting = "waiting for the client";

const std::string& target_of(InteractionKind kind, const ReplyTargets& targets) {
  if (kind == InteractionKind::request) return targets.request;
  if (kind == InteractionKind::complaint) return targets.complaint;
  return targets.question;
}

Minutes target_of(const Interaction& entry, const ReplyTargets& targets, const OfficeWeek& week) {
  const Minutes of_kind = office_span(target_of(entry.kind, targets), week);
  if (entry.public_url.empty()) return of_kind;
  return std::min(of_kind, office_span(targets.in_public, week));
}

/// A complaint that the client disputes begins to wait again.
Instant begin_of(const Interaction& entry) {
  const auto& settlement = entry.outcome.settlement;
  const bool disputed = settlement && settlement->how == Settled::disputed && !entry.answered_at;
  return disputed ? std::max(entry.at, settlement->at) : entry.at;
}

/// Those before the end, none overlapping; one that is not over has no end.
std::vector<ReplyEvents::Wait> merged(const std::vector<ReplyEvents::Wait>& waits, std::optional<Instant> end) {
  std::vector<ReplyEvents::Wait> found;
  for (auto wait : waits) {
    if (end && wait.from >= *end) continue;
    if (end) wait.to = std::min(wait.to.value_or(*end), *end);
    if (found.empty() || (found.back().to && *found.back().to < wait.from)) {
      found.push_back(wait);
    } else if (found.back().to && (!wait.to || *found.back().to < *wait.to)) {
      found.back().to = wait.to;
    }
  }
  return found;
}

/// What of it lies before the instant.
OfficeDeadline cut(OfficeDeadline deadline, Instant end) {
  auto& steps = deadline.steps;
  std::erase_if(steps, [&](const auto& step) { return step.from >= end; });
  deadline.due = end;
  if (steps.empty()) return deadline;
  auto& last = steps.back();
  last.to = std::min(last.to, end);
  const auto unused = last.used - std::min(last.used, std::chrono::seconds(last.to - last.from));
  last.used -= unused;
  last.left += unused;
  return deadline;
}

}  // namespace

ReplyClock::ReplyClock(const Interaction& entry, const ReplyEvents& events, const ReplyTargets& targets,
                       const OfficeCalendar& office)
    : office_(office), start_(begin_of(entry)), span_(target_of(entry, targets, office.week())) {
  if (events.promise && events.promise->at >= start_ &&
      (!entry.answered_at || events.promise->at < *entry.answered_at)) {
    start_ = events.promise->at;
    promised_by_ = events.promise->by;
    span_ = office.between(start_, *promised_by_);
  }
  for (const auto& wait : merged(events.waits, entry.answered_at)) {
    const Instant from = std::max(start_, wait.from);
    if (!wait.to) {
      paused_since_ = from;
    } else if (*wait.to > start_ && (!promised_by_ || from < *promised_by_)) {
      pauses_.push_back({from, *wait.to, kWaiting});
    }
  }
}

ReplyDue ReplyClock::due() const {
  const Instant due = keeps_promise() ? *promised_by_ : office_.due(start_, span_, pauses_);
  if (pauses_before(due)) return {std::nullopt, is_promised(), paused_since_};
  return {due, is_promised(), std::nullopt};
}

OfficeDeadline ReplyClock::explained() const {
  OfficeDeadline found = office_.add(start_, span_, pauses_);
  if (keeps_promise()) found.due = *promised_by_;
  return pauses_before(found.due) ? cut(std::move(found), *paused_since_) : found;
}

std::optional<Minutes> first_reply(const Interaction& entry, const ReplyEvents& events, const OfficeCalendar& office) {
  std::optional<Instant> first = entry.answered_at;
  if (!events.replies.empty()) first = std::min(events.replies.front().at, first.value_or(events.replies.front().at));
  if (!first) return std::nullopt;
  return std::chrono::floor<Minutes>(office.between(entry.at, *first));
}

}  // namespace care
