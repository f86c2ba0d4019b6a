#include "work/care_facts.hpp"

#include <algorithm>

#include "config/config.hpp"
#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/channels.hpp"
#include "core/office_calendar.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "store/care_queries.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"
#include "work/logged_questions.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_steps.hpp"
#include "work/reply_dues.hpp"

namespace care::work {
namespace {

/// A gift logged from then on is one of the year's end.
constexpr auto kGiftsCountFrom = std::chrono::November / 1;

/// What was agreed longer ago than that is not asked for again.
constexpr auto kRemembered = std::chrono::days(180);

std::vector<WaitingReply> waiting_replies(const Desk& desk) {
  store::InteractionFilter open;
  open.open = true;
  auto entries = desk.store.interactions.list(open);
  const auto clocks = reply_clocks(entries, desk);
  std::vector<WaitingReply> waiting;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& office = desk.office(entries[i].channel);
    WaitingReply& each = waiting.emplace_back();
    each.due = clocks[i].due;
    each.acknowledged = clocks[i].promised;
    if (each.due) each.late = office.between(*each.due, desk.moment.now);
    each.entry = std::move(entries[i]);
  }
  return waiting;
}

std::vector<Unconfirmed> unconfirmed(std::vector<store::Pending> pending) {
  std::vector<Unconfirmed> found;
  for (auto& each : pending) found.push_back({std::move(each.entry), each.since});
  return found;
}

std::vector<Unconfirmed> agreed_by_voice(store::CareQueries& queries, Instant now) {
  auto pending = queries.unconfirmed_decisions(now - kRemembered);
  std::erase_if(pending, [](const store::Pending& each) { return leaves_writing(each.entry.channel); });
  return unconfirmed(std::move(pending));
}

void put_next_step(CareJob& job, const QuoteFigures& figures, const std::vector<Interaction>& notes,
                   const Config& config) {
  for (auto& step : steps_of(job.quote, figures, notes, config)) {
    if (step.done) continue;
    job.next_step = std::move(step.name);
    job.next_command = std::move(step.command);
    return;
  }
}

std::vector<CareJob> jobs(store::CareQueries& queries, const Desk& desk) {
  auto& store = desk.store;
  std::vector<CareJob> jobs;
  store::QuoteFilter at_work;
  at_work.at_work = true;
  auto quotes = store.quotes.list(at_work);
  if (quotes.empty()) return jobs;
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all()) payments[each.quote].push_back(std::move(each));
  const auto logs = queries.job_logs();
  auto notes = queries.job_notes(step_note(""));
  for (auto& quote : quotes) {
    quote.state = state_on(quote, desk.moment.today);
    if (quote.state == QuoteState::expired) continue;
    const auto figures = figures_of(quote, payments[quote.id], desk.moment);
    CareJob& job = jobs.emplace_back();
    job.schedule = figures.schedule;
    const auto log = logs.find(quote.number);
    if (log != logs.end()) {
      job.last_entry = log->second.last;
      job.last_sent = log->second.last_out;
    }
    job.quote = std::move(quote);
    put_next_step(job, figures, notes[job.quote.number], desk.config);
  }
  return jobs;
}

/// The newest of the log, however much of it there is: who asks the same twice does so soon.
CareFaq faq_facts(store::CareQueries& queries, const Desk& desk) {
  constexpr std::int64_t kLookedAt = 1000;
  CareFaq faq;
  faq.usual = desk.config.me.language;
  store::QuestionQueries asked(desk.store.database());
  faq.questions = logged_questions(asked.newest_without_faq(kLookedAt), desk);
  faq.entries = desk.store.faqs.questions();
  for (auto& each : queries.stale_pages()) {
    faq.stale.push_back({each.language, std::move(each.folder), each.changed, each.gone, each.changed_at});
  }
  return faq;
}

}  // namespace

CareFacts gather_facts(const Desk& desk) {
  auto& store = desk.store;
  store::CareQueries queries(store.database());
  CareFacts facts{desk.moment.now, desk.moment.today, desk.office(""), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  facts.clients = store.clients.list({});
  facts.waiting = waiting_replies(desk);
  facts.agreed = agreed_by_voice(queries, facts.now);
  facts.resolved = unconfirmed(queries.unconfirmed_complaints(facts.now - kRemembered));
  facts.reminders = store.reminders.open({});
  facts.jobs = jobs(queries, desk);
  for (const auto& each : queries.uncovered_work()) {
    facts.uncovered.push_back({each.client_slug, each.client_name, each.quote, each.entries, each.minutes});
  }
  facts.mails = store.mails.waiting();
  facts.faq = faq_facts(queries, desk);
  facts.feedback = queries.feedback(facts.now - kRemembered);
  if (is_gift_season(facts.today)) {
    const auto year = facts.today.year();
    facts.presented = queries.presented(static_cast<int>(year), desk.moment.zone.start_of(year / kGiftsCountFrom));
  }
  return facts;
}

}  // namespace care::work
