#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"

namespace care {
namespace {

/// A word a few days early is one.
constexpr int kEarly = 3;
/// Later than that nobody thinks of it as one any more.
constexpr int kStillWelcome = 21;

struct Delivered {
  const CareJob& job;
  const Client& client;
  Date on;
};

CareLine line_about(CareKind kind, const Delivered& delivered) {
  CareLine line = care::line_about(kind, delivered.job.quote);
  line.subject = fmt::format("{} {}", reference_of(delivered.job.quote), delivered.job.quote.title);
  return line;
}

std::string ago(Date day, const CareFacts& facts) { return elapsed(day, facts.today, Wait{}, facts.office); }

void add_words(const Delivered& delivered, const CareFacts& facts, const CareRules& rules, Date until,
               std::vector<CareLine>& lines) {
  for (const Wait wait : rules.of(CareKind::aftercare).waits) {
    const Date due = after(delivered.on, wait, facts.office);
    if (due > until || add_days(due, kStillWelcome) < facts.today) continue;
    const auto last = delivered.client.last_contact_at;
    if (last && facts.day_of(*last) >= add_days(due, -kEarly) && facts.day_of(*last) > delivered.on) continue;
    CareLine line = line_about(CareKind::aftercare, delivered);
    line.due = due;
    line.why = fmt::format("delivered {} ago: a word after the job", ago(delivered.on, facts));
    line.action =
        fmt::format("care log add {} --out --quote {}", delivered.client.slug, reference_of(delivered.job.quote));
    line.mail = {"aftercare", "--quote", reference_of(delivered.job.quote)};
    line.key = fmt::format("aftercare:{}:{}", reference_of(delivered.job.quote), to_text(wait));
    lines.push_back(std::move(line));
  }
}

/// Once a job, and not where it came by itself.
void add_question(const Delivered& delivered, const CareFacts& facts, const CareRules& rules, Date until,
                  std::vector<CareLine>& lines) {
  const Date due = after(delivered.on, rules.wait(CareKind::feedback), facts.office);
  const auto feedback = facts.feedback.find(delivered.client.id);
  const bool asked = feedback != facts.feedback.end() && facts.day_of(feedback->second) >= delivered.on;
  if (due > until || asked || add_days(due, 2 * kStillWelcome) < facts.today) return;
  CareLine line = line_about(CareKind::feedback, delivered);
  line.due = due;
  line.why = fmt::format("delivered {} ago; nobody has asked how it was", ago(delivered.on, facts));
  line.action = fmt::format("care log add {} -k feedback --out --quote {}", delivered.client.slug,
                            reference_of(delivered.job.quote));
  line.mail = {"feedback", "--quote", reference_of(delivered.job.quote)};
  line.key = fmt::format("feedback:{}", reference_of(delivered.job.quote));
  lines.push_back(std::move(line));
}

}  // namespace

void add_aftercare(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines) {
  std::map<ClientId, const Client*> clients;
  for (const auto& each : facts.clients) clients[each.id] = &each;
  for (const auto& job : facts.jobs) {
    const bool over = job.quote.state == QuoteState::delivered || job.quote.state == QuoteState::closed;
    const auto client = clients.find(job.quote.client);
    if (!over || !job.quote.delivered_at || client == clients.end() || client->second->stage == Stage::lost) continue;
    const Delivered delivered{job, *client->second, facts.day_of(*job.quote.delivered_at)};
    add_words(delivered, facts, rules, until, lines);
    add_question(delivered, facts, rules, until, lines);
  }
}

}  // namespace care
