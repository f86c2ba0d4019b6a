#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"

namespace care {
namespace {

/// Counted from what last went to the client about it: whoever has asked has asked.
void add_follow_up(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                   std::vector<CareLine>& lines) {
  const Date sent = facts.day_of(std::max(*job.quote.sent_at, job.last_sent.value_or(*job.quote.sent_at)));
  const Wait wait = rules.wait(CareKind::quote_follow_up);
  const Date due = after(sent, wait, facts.office);
  if (due > until) return;
  const auto reference = reference_of(job.quote);
  CareLine line = line_about(CareKind::quote_follow_up, job.quote);
  line.subject = fmt::format("quote {}, {}", reference, job.quote.title);
  line.due = due;
  const bool again = job.last_sent && *job.last_sent > *job.quote.sent_at;
  line.why =
      fmt::format("{} {} ago, no answer", again ? "asked" : "sent", elapsed(sent, facts.today, wait, facts.office));
  line.action = fmt::format("care log add {} --out --quote {}", job.quote.client_slug, reference);
  line.mail = {"quote-follow-up", "--quote", reference};
  line.key = fmt::format("quote-follow-up:{}:{}", reference, to_iso(sent));
  lines.push_back(std::move(line));
}

void add_expiring(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                  std::vector<CareLine>& lines) {
  if (!job.quote.valid_until) return;
  const Date end = *job.quote.valid_until;
  const Wait before = rules.wait(CareKind::quote_expiring);
  const Date from = before.working ? facts.office.add_working_days(end, -before.days) : add_days(end, -before.days);
  const bool told = job.last_sent && *job.last_sent > *job.quote.sent_at && facts.day_of(*job.last_sent) >= from;
  if (from > until || told) return;
  const auto reference = reference_of(job.quote);
  CareLine line = line_about(CareKind::quote_expiring, job.quote);
  line.subject = fmt::format("quote {}, {}", reference, job.quote.title);
  line.due = end;
  line.why = fmt::format("runs out {}, at the end of the day", near_day(end, facts.today));
  line.action = fmt::format("care log add {} --out --quote {}", job.quote.client_slug, reference);
  line.mail = {"quote-follow-up", "--quote", reference};
  line.key = fmt::format("quote-expiring:{}", reference);
  lines.push_back(std::move(line));
}

void add_approvals(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                   std::vector<CareLine>& lines) {
  for (const auto& each : job.quote.deliverables) {
    if (each.state != DeliverableState::submitted || !each.submitted_at) continue;
    const Date since = facts.day_of(*each.submitted_at);
    const Wait wait = rules.wait(CareKind::approval);
    const Date due = after(since, wait, facts.office);
    if (due > until) continue;
    const auto reference = reference_of(job.quote);
    CareLine line = line_about(CareKind::approval, job.quote);
    line.subject = fmt::format("approval of {}", each.name);
    line.due = due;
    line.why = fmt::format("asked for {} ago", elapsed(since, facts.today, wait, facts.office));
    line.action = fmt::format("care quote approve {} {} --mail -", reference, shell_word(each.name));
    line.key = fmt::format("approval:{}:{}:{}", reference, slug_of(each.name), to_iso(since));
    lines.push_back(std::move(line));
  }
}

}  // namespace

void add_offers(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines) {
  for (const auto& job : facts.jobs) {
    if (job.quote.state == QuoteState::sent && job.quote.sent_at) {
      add_follow_up(job, facts, rules, until, lines);
      add_expiring(job, facts, rules, until, lines);
    }
    if (is_accepted(job.quote.state) && job.quote.state != QuoteState::closed) {
      add_approvals(job, facts, rules, until, lines);
    }
  }
}

}  // namespace care
