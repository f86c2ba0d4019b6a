#include <fmt/format.h>

#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"

namespace care {
namespace {

std::string why_now(const InstalmentDue& due, const Instalment& planned, const CareFacts& facts) {
  std::string why = fmt::format("{} {}", due.overdue ? "was due" : "due", near_day(*due.due, facts.today));
  if (!planned.invoice) why += "; its invoice is not known";
  return why;
}

/// What asks for money names the invoice: without it that comes first.
std::string action_for(const InstalmentDue& due, const Instalment& planned, const Quote& quote) {
  const auto reference = fmt::format("{}/{}", reference_of(quote), due.n);
  if (!planned.invoice) return fmt::format("care payment invoice {} NUMBER --on today --due +30d", reference);
  return fmt::format("care payment add {} {}", reference, to_plain(due.open, quote.currency));
}

/// Who is late is written to; the payment is kept once it has come in.
std::optional<CareMail> mail_for(const InstalmentDue& due, const Quote& quote) {
  const auto reference = fmt::format("{}/{}", reference_of(quote), due.n);
  if (due.state == PaymentState::short_paid) return CareMail{"paid-short", "--quote", reference};
  if (due.overdue) return CareMail{"payment-first", "--quote", reference};
  return std::nullopt;
}

void add_instalment(const CareJob& job, const InstalmentDue& due, const CareFacts& facts, Date until,
                    std::vector<CareLine>& lines) {
  const auto& planned = job.quote.instalments[static_cast<std::size_t>(due.n - 1)];
  if (due.open <= Money{} || !due.due || *due.due > until || planned.standing != Standing::normal) return;
  CareLine line = line_about(CareKind::instalment, job.quote);
  line.subject = fmt::format("instalment {} of {} of {}, {}", due.n, job.schedule.size(), reference_of(job.quote),
                             to_words(due.open, job.quote.currency, Language::en));
  line.due = due.due;
  line.overdue = due.overdue;
  line.why = why_now(due, planned, facts);
  line.action = action_for(due, planned, job.quote);
  if (planned.invoice) line.mail = mail_for(due, job.quote);
  line.key = fmt::format("instalment:{}/{}", reference_of(job.quote), due.n);
  lines.push_back(std::move(line));
}

}  // namespace

void add_payments(const CareFacts& facts, const CareRules&, Date until, std::vector<CareLine>& lines) {
  for (const auto& job : facts.jobs) {
    if (!is_accepted(job.quote.state)) continue;
    for (const auto& due : job.schedule) add_instalment(job, due, facts, until, lines);
  }
}

}  // namespace care
