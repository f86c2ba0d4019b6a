#include "core/response_report.hpp"

#include <algorithm>

#include "core/rounding.hpp"

namespace care {
namespace {

/// When it was settled: answered, but a complaint resolved.
std::optional<Instant> settled_at(const Interaction& entry) {
  if (entry.kind != InteractionKind::complaint) return entry.answered_at;
  const auto& resolution = entry.outcome.resolution;
  return resolution ? std::optional(resolution->at) : std::nullopt;
}

std::optional<bool> in_time(const Interaction& entry, std::optional<Instant> due, Instant now) {
  if (!due) return std::nullopt;
  if (entry.answered_at) return *entry.answered_at <= *due;
  return *due < now ? std::optional(false) : std::nullopt;
}

ResponseFigures::Spread spread_of(std::vector<Minutes> times) {
  if (times.empty()) return {};
  std::sort(times.begin(), times.end());
  const std::size_t count = times.size();
  const std::size_t rank = (count * 9 + 9) / 10;
  return {(times[(count - 1) / 2] + times[count / 2]) / 2, times[rank - 1]};
}

ResponseFigures::Spread spread_of(const std::vector<Response>& responses, std::optional<Minutes> Response::*time) {
  std::vector<Minutes> times;
  for (const auto& each : responses) {
    if (each.*time) times.push_back(*(each.*time));
  }
  return spread_of(std::move(times));
}

/// The figures of each group.
template <class Key>
std::map<Key, ResponseFigures> grouped(const std::vector<Response>& responses, Key Response::*key) {
  std::map<Key, std::vector<Response>> groups;
  for (const auto& each : responses) groups[each.*key].push_back(each);
  std::map<Key, ResponseFigures> figures;
  for (const auto& [name, group] : groups) figures[name] = figures_of(group);
  return figures;
}

}  // namespace

Response response(const Interaction& entry, const ReplyEvents& events, const ReplyTargets& targets,
                  const OfficeOf& office_of, Instant now) {
  const OfficeCalendar& office = office_of(entry.channel);
  Response found{entry.channel, entry.kind, entry.answered_at.has_value(), {}, {}, {}, 0};
  found.in_time = in_time(entry, ReplyClock(entry, events, targets, office).due().due, now);
  found.first_reply = first_reply(entry, events, office);
  if (const auto settled = settled_at(entry)) {
    found.resolution = std::chrono::floor<Minutes>(office.between(entry.at, *settled));
  }
  for (const auto& reply : events.replies) {
    if (!office_of(reply.channel).is_open(reply.at)) ++found.out_of_hours;
  }
  return found;
}

ResponseFigures figures_of(const std::vector<Response>& responses) {
  ResponseFigures figures;
  int decided = 0;
  for (const auto& each : responses) {
    ++figures.asked;
    if (!each.answered) ++figures.open;
    if (each.in_time) ++decided;
    if (each.in_time == false) ++figures.late;
    figures.out_of_hours += each.out_of_hours;
  }
  constexpr std::int64_t kWhole = 100'000;
  if (decided > 0) figures.in_time = Rate{multiply_divide(decided - figures.late, kWhole, decided)};
  figures.first_reply = spread_of(responses, &Response::first_reply);
  figures.resolution = spread_of(responses, &Response::resolution);
  return figures;
}

ResponseReport response_report(const std::vector<Response>& responses) {
  return {figures_of(responses), grouped(responses, &Response::channel), grouped(responses, &Response::kind)};
}

}  // namespace care
