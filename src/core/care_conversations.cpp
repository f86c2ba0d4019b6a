#include <fmt/format.h>

#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/faq_match.hpp"

namespace care {
namespace {

/// "was due Tue 16:30, 3 h of office time ago", "by 17:12".
std::string why_now(const WaitingReply& waiting, const CareFacts& facts) {
  const auto when = near_moment(*waiting.due, facts.now, facts.zone());
  const char* said = waiting.acknowledged ? "promised" : "due";
  if (*waiting.due >= facts.now) return fmt::format("{} by {}", said, when);
  const auto late = std::chrono::floor<Minutes>(waiting.late);
  return late == Minutes(0) ? fmt::format("was {} {}", said, when)
                            : fmt::format("was {} {}, {} of office time ago", said, when, to_text(late));
}

void add_waiting(const WaitingReply& waiting, const CareFacts& facts, Date until, FaqMatch& answers,
                 std::vector<CareLine>& lines) {
  if (!waiting.due) return;
  const auto& entry = waiting.entry;
  const bool complaint = entry.kind == InteractionKind::complaint;
  const Date due = facts.day_of(*waiting.due);
  if (due > until && !complaint) return;
  CareLine line = line_about(complaint ? CareKind::complaint : CareKind::reply, entry);
  line.subject = fmt::format("{}: \"{}\"", name(entry.kind), entry.summary);
  line.due = due;
  line.due_at = waiting.due;
  line.overdue = *waiting.due < facts.now;
  line.why = why_now(waiting, facts);
  if (const auto faq = answers.of(entry)) line.why += fmt::format("; faq {} may answer it", faq->value);
  line.action = fmt::format("care log reply {}", entry.id.value);
  line.key = fmt::format("{}:{}", name(line.kind), entry.id.value);
  lines.push_back(std::move(line));
}

/// The day on which to ask again is due; nobody has promised it, so it is never late.
std::optional<CareLine> asked_again(CareKind kind, const Unconfirmed& unconfirmed, const CareFacts& facts,
                                    const CareRules& rules, Date until) {
  const auto& entry = unconfirmed.entry;
  const Date since = facts.day_of(unconfirmed.since);
  const Wait wait = rules.wait(kind);
  CareLine line = line_about(kind, entry);
  line.due = after(since, wait, facts.office);
  if (*line.due > until) return std::nullopt;
  line.why = elapsed(since, facts.today, wait, facts.office);
  line.action = fmt::format("care log confirm {}", entry.id.value);
  return line;
}

bool is_disputed(const Interaction& entry) {
  return entry.outcome.settlement && entry.outcome.settlement->how == Settled::disputed;
}

}  // namespace

void add_conversations(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines) {
  FaqMatch answers(facts.faq.entries, facts.faq.usual);
  for (const auto& each : facts.waiting) add_waiting(each, facts, until, answers, lines);
  for (const auto& each : facts.agreed) {
    auto line = asked_again(CareKind::confirmation, each, facts, rules, until);
    if (!line) continue;
    line->subject = fmt::format("agreed: {}", each.entry.summary);
    const auto channel = each.entry.channel.empty() ? "voice" : each.entry.channel;
    line->why = is_disputed(each.entry) ? fmt::format("disputed {} ago: agree anew", line->why)
                                        : fmt::format("by {} {} ago, not confirmed in writing", channel, line->why);
    line->mail = {"confirmation-request", "--log", std::to_string(each.entry.id.value)};
    line->key = fmt::format("confirmation:{}", each.entry.id.value);
    lines.push_back(std::move(*line));
  }
  for (const auto& each : facts.resolved) {
    auto line = asked_again(CareKind::complaint, each, facts, rules, until);
    if (!line) continue;
    line->subject = fmt::format("complaint: \"{}\"", each.entry.summary);
    const bool resolved = each.entry.outcome.resolution.has_value();
    line->why = resolved ? fmt::format("resolved {} ago; the client has not said that it is solved", line->why)
                         : fmt::format("answered {} ago; what did it turn out to be?", line->why);
    if (!resolved)
      line->action = fmt::format("care log resolve {} --verdict VERDICT --explanation TEXT", each.entry.id.value);
    line->key = fmt::format("complaint:{}:{}", each.entry.id.value, resolved ? "resolved" : "answered");
    lines.push_back(std::move(*line));
  }
}

}  // namespace care
