#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"

namespace care {
namespace {

CareLine step_line(const CareJob& job) {
  CareLine line = line_about(CareKind::next_step, job.quote);
  line.subject = fmt::format("{} {}", reference_of(job.quote), job.quote.title);
  if (!job.next_step.empty()) line.subject += ", next: " + job.next_step;
  line.action = job.next_command;
  return line;
}

/// Signed and paid for: what was agreed to begin may begin.
void add_start(const CareJob& job, const CareFacts& facts, Date until, std::vector<CareLine>& lines) {
  const Date due = std::max(job.quote.starts_on.value_or(facts.today), facts.day_of(job.quote.decision->at));
  if (due > until || !deposit_is_paid(job.quote.instalments, job.schedule)) return;
  CareLine line = step_line(job);
  line.due = due;
  line.overdue = job.quote.starts_on && *job.quote.starts_on < facts.today;
  line.why = job.quote.starts_on ? fmt::format("signed and paid; to begin {}", near_day(due, facts.today))
                                 : std::string("signed and paid: work may begin");
  line.action = fmt::format("care quote start {}", reference_of(job.quote));
  line.key = fmt::format("next-step:{}:start", reference_of(job.quote));
  lines.push_back(std::move(line));
}

void add_delivery(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                  std::vector<CareLine>& lines) {
  const Date due = *job.quote.delivers_on;
  const Wait before = rules.wait(CareKind::next_step);
  const Date from = before.working ? facts.office.add_working_days(due, -before.days) : add_days(due, -before.days);
  if (from > until) return;
  CareLine line = step_line(job);
  line.due = due;
  line.overdue = due < facts.today;
  line.why = fmt::format("{} {}", line.overdue ? "was to be delivered" : "to be delivered", near_day(due, facts.today));
  if (line.action.empty()) line.action = fmt::format("care quote deliver {}", reference_of(job.quote));
  line.key = fmt::format("next-step:{}:delivery", reference_of(job.quote));
  lines.push_back(std::move(line));
}

/// A job of which nothing was heard or logged for long: nobody looks at it.
void add_standstill(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                    std::vector<CareLine>& lines) {
  const Wait wait = rules.wait(CareKind::next_step);
  const Instant last =
      std::max({job.last_entry.value_or(Instant{}), job.quote.started_at.value_or(Instant{}), job.quote.updated_at});
  const Date since = facts.day_of(last);
  const Wait twice{wait.days * 2, wait.working};
  const Date due = after(since, twice, facts.office);
  if (due > until) return;
  CareLine line = step_line(job);
  line.due = due;
  line.why = fmt::format("nothing logged of it for {}", elapsed(since, facts.today, wait, facts.office));
  if (line.action.empty()) line.action = fmt::format("care quote next {}", reference_of(job.quote));
  line.key = fmt::format("next-step:{}:{}", reference_of(job.quote), to_iso(since));
  lines.push_back(std::move(line));
}

void add_step(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
              std::vector<CareLine>& lines) {
  if (job.quote.state == QuoteState::accepted && job.quote.decision) return add_start(job, facts, until, lines);
  if (job.quote.state != QuoteState::started) return;
  const auto before = lines.size();
  if (job.quote.delivers_on) add_delivery(job, facts, rules, until, lines);
  if (lines.size() == before) add_standstill(job, facts, rules, until, lines);
}

void add_metrics(const CareJob& job, const CareFacts& facts, const CareRules& rules, Date until,
                 std::vector<CareLine>& lines) {
  for (const auto& metric : job.quote.metrics) {
    const auto begun = job.quote.started_at ? job.quote.started_at : job.quote.sent_at;
    if (!begun) continue;
    const Date since = metric.values.empty() ? facts.day_of(*begun) : metric.values.back().on;
    const Wait wait = rules.wait(CareKind::metric);
    const Date due = after(since, wait, facts.office);
    if (due > until) continue;
    const auto reference = reference_of(job.quote);
    CareLine line = line_about(CareKind::metric, job.quote);
    line.subject = fmt::format("figure: {}", metric.name);
    line.due = due;
    line.why = metric.values.empty()
                   ? fmt::format("agreed in {}, never entered", reference)
                   : fmt::format("last entered {} ago", elapsed(since, facts.today, wait, facts.office));
    line.action = fmt::format("care quote measure {} {} VALUE", reference, shell_word(metric.name));
    line.key = fmt::format("metric:{}:{}:{}", reference, slug_of(metric.name), to_iso(since));
    lines.push_back(std::move(line));
  }
}

}  // namespace

void add_jobs(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines) {
  for (const auto& job : facts.jobs) {
    add_step(job, facts, rules, until, lines);
    if (job.quote.state == QuoteState::started) add_metrics(job, facts, rules, until, lines);
  }
}

}  // namespace care
