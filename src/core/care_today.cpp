#include "core/care_today.hpp"

namespace care {

CareLine line_about(CareKind kind, const Client& client) {
  CareLine line;
  line.kind = kind;
  line.client = client.slug;
  line.client_name = client.name;
  return line;
}

CareLine line_about(CareKind kind, const Quote& quote) {
  CareLine line;
  line.kind = kind;
  line.client = quote.client_slug;
  line.client_name = quote.client_name;
  line.quote = quote.number;
  return line;
}

CareLine line_about(CareKind kind, const Interaction& entry) {
  CareLine line;
  line.kind = kind;
  line.client = entry.client_slug;
  line.client_name = entry.client_name;
  line.quote = entry.quote_number;
  return line;
}

std::vector<CareLine> care_lines(const CareFacts& facts, const CareRules& rules, Date until) {
  std::vector<CareLine> lines;
  for (const auto add : {&add_conversations, &add_reminders, &add_offers, &add_jobs, &add_aftercare, &add_payments,
                         &add_mails, &add_faq, &add_clients}) {
    add(facts, rules, until, lines);
  }
  settle_by_mail(facts, lines);
  std::erase_if(lines, [&](const CareLine& line) { return !rules.on(line.kind); });
  by_urgency(lines, facts.today);
  return lines;
}

}  // namespace care
