#include "work/recaps.hpp"

#include <algorithm>
#include <optional>

#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "documents/recap.hpp"
#include "mail/reply.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"
#include "work/writer.hpp"

namespace care::work {
namespace {

using JobsByClient = std::map<ClientId, std::vector<RecapJob>>;

store::InteractionFilter within(Period period, const Zone& zone) {
  store::InteractionFilter filter;
  filter.since = zone.start_of(period.first);
  filter.until = zone.start_of(std::chrono::sys_days(period.last) + std::chrono::days(1));
  return filter;
}

/// Without being named: those one works for. A lead has no work yet to be told about.
bool gets_recaps(const Client& client) {
  const bool pays = client.kind == ClientKind::client || client.kind == ClientKind::partner;
  return pays && (client.stage == Stage::active || client.stage == Stage::past);
}

/// What was accepted, of one client or of all, in a few queries however many there are.
JobsByClient jobs_of(std::optional<ClientId> client, const Desk& desk) {
  store::QuoteFilter filter;
  filter.client = client;
  auto quotes = desk.store.quotes.list(filter);
  std::erase_if(quotes, [](const Quote& quote) { return !is_accepted(quote.state); });
  JobsByClient jobs;
  if (quotes.empty()) return jobs;
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : desk.store.payments.all(client)) payments[each.quote].push_back(std::move(each));
  const auto spent = desk.store.interactions.minutes_by_quote(client);
  for (auto& quote : quotes) {
    const auto minutes = spent.find(quote.number);
    RecapJob job{quote, figures_of(quote, payments[quote.id], desk.moment).schedule, payments[quote.id],
                 minutes == spent.end() ? Minutes(0) : minutes->second};
    jobs[quote.client].push_back(std::move(job));
  }
  return jobs;
}

/// In every recap, in none, or for who has a job that is priced by the hour.
bool shows_hours(const std::vector<RecapJob>& jobs, const Config& config) {
  if (config.recap.hours != "hourly") return config.recap.hours == "always";
  return std::any_of(jobs.begin(), jobs.end(), [](const RecapJob& job) {
    return job.quote.state != QuoteState::closed &&
           std::any_of(job.quote.lines.begin(), job.quote.lines.end(), is_by_the_hour);
  });
}

}  // namespace

Recaps::Recaps(const Desk& desk, Period period, documents::LetterAs as)
    : desk_(desk), period_(period), as_(as), writer_(writer_of(desk)) {}

ClientRecap Recaps::write(const Client& client, std::vector<Interaction> log, const std::vector<Reminder>& reminders,
                          const std::vector<RecapJob>& jobs) const {
  for (auto& entry : log) {  // of a mail the summary is its subject
    if (!entry.message_id.empty()) entry.summary = mail::bare_subject(entry.summary);
  }
  const auto& [now, today, zone] = desk_.moment;
  ClientRecap written{client, make_recap(log, reminders, period_, now, zone, shows_hours(jobs, desk_.config)), {}};
  add_jobs(written.recap, jobs, zone);
  if (!written.recap.empty()) {
    written.letter = documents::write_recap(written.recap, client, writer_, desk_.templates, as_);
  }
  return written;
}

ClientRecap Recaps::of(const Client& client) const {
  auto filter = within(period_, desk_.moment.zone);
  filter.client = client.id;
  return write(client, desk_.store.interactions.list(filter), desk_.store.reminders.open(client.id),
               jobs_of(client.id, desk_)[client.id]);
}

std::vector<ClientRecap> Recaps::of_all() const {
  std::map<ClientId, std::vector<Interaction>> logs;
  for (auto& entry : desk_.store.interactions.list(within(period_, desk_.moment.zone))) {
    logs[entry.client].push_back(std::move(entry));
  }
  std::map<ClientId, std::vector<Reminder>> reminders;
  for (auto& reminder : desk_.store.reminders.open(std::nullopt)) {
    if (reminder.client) reminders[*reminder.client].push_back(std::move(reminder));
  }
  auto jobs = jobs_of(std::nullopt, desk_);
  std::vector<ClientRecap> recaps;
  for (const auto& client : desk_.store.clients.list({})) {
    if (!gets_recaps(client)) continue;
    auto written = write(client, std::move(logs[client.id]), reminders[client.id], jobs[client.id]);
    if (!written.recap.empty()) recaps.push_back(std::move(written));
  }
  return recaps;
}

}  // namespace care::work
