#include "work/matter_facts.hpp"

#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "mail/reply.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"
#include "work/quote_figures.hpp"
#include "work/reply_dues.hpp"

namespace care::work {
namespace {

documents::MailQuote quote_facts(const Quote& quote, const Desk& desk) {
  const auto figures = figures_of(quote, desk);
  documents::MailQuote facts;
  facts.number = quote.number;
  facts.title = quote.title;
  facts.revision = quote.revision;
  if (quote.addendum_of) {
    if (const auto whole = desk.store.quotes.by_id(*quote.addendum_of)) facts.adds_to = whole->number;
  }
  facts.date = quote.sent_at ? desk.moment.zone.local(*quote.sent_at).date : desk.moment.today;
  facts.valid_until = quote.valid_until;
  facts.total = figures.totals.total;
  facts.currency = quote.currency;
  facts.starts_on = quote.starts_on;
  facts.delivers_on = quote.delivers_on;
  for (std::size_t i = 0; i < quote.instalments.size() && i < figures.schedule.size(); ++i) {
    if (is_deposit(quote.instalments[i])) facts.deposit = figures.schedule[i].net_due;
  }
  for (const auto& each : quote.deliverables) {
    if (each.state == DeliverableState::submitted) facts.approvals.push_back(each.name);
  }
  facts.theirs = quote.theirs;
  return facts;
}

documents::MailInstalment instalment_facts(const PaymentLine& line) {
  documents::MailInstalment facts;
  facts.n = line.due.n;
  facts.of = static_cast<int>(line.quote.instalments.size());
  facts.is_deposit = is_deposit(line.planned());
  facts.amount = line.due.net_due;
  facts.paid = line.due.paid;
  facts.currency = line.quote.currency;
  facts.due = line.due.due;
  if (const auto& invoice = line.planned().invoice) facts.invoice = {invoice->number, invoice->on};
  return facts;
}

documents::MailEntry entry_facts(const Interaction& entry, const Desk& desk) {
  documents::MailEntry facts;
  facts.summary = entry.message_id.empty() ? entry.summary : mail::bare_subject(entry.summary);
  // What was said in anger is not said back.
  if (entry.outcome.heated && entry.kind != InteractionKind::decision) facts.summary.clear();
  facts.day = desk.moment.zone.local(entry.at).date;
  facts.channel = entry.channel;
  facts.complaint = entry.kind == InteractionKind::complaint;
  facts.heated = entry.outcome.heated;
  if (!entry.needs_reply || entry.answered_at) return facts;
  const auto clock = reply_clocks({entry}, desk).front();
  if (!clock.due || *clock.due <= desk.moment.now) return facts;
  const auto due = desk.moment.zone.local(*clock.due);
  facts.reply_by = due.date;
  if (!is_end_of_day(*clock.due, desk.moment.zone)) facts.reply_by_time = due.time;
  return facts;
}

/// A month after a job the second word is due.
bool is_recent(const Quote& quote, const Desk& desk) {
  constexpr auto kFirstWord = std::chrono::days(20);
  return quote.delivered_at && desk.moment.now - *quote.delivered_at < kFirstWord;
}

}  // namespace

documents::MailFacts facts_of(const MailMatter& matter, const Desk& desk) {
  documents::MailFacts facts;
  facts.day = desk.moment.today;
  if (matter.quote) {
    facts.quote = quote_facts(*matter.quote, desk);
    facts.first = is_recent(*matter.quote, desk);
  }
  if (matter.instalment) facts.instalment = instalment_facts(*matter.instalment);
  if (matter.entry) facts.entry = entry_facts(*matter.entry, desk);
  return facts;
}

}  // namespace care::work
