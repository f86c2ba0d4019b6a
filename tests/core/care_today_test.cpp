#include "core/care_today.hpp"

#include "core/money.hpp"
#include "core/office_calendar.hpp"
#include "store/client_table.hpp"
#include "store/reminder_table.hpp"
#include "support/catch.hpp"
#include "support/offices.hpp"

using namespace care;
using namespace care::test;

namespace {

/// A Wednesday morning in Rome, an office from Monday to Friday, and nothing to do.
struct Day {
  OfficeCalendar office_hours{Zone::named("Europe/Rome"), office({{"mon-fri", "09:00-13:00 14:00-18:00"}})};
  CareFacts facts{
      instant("2026-05-06T08:30:00Z"), day("2026-05-06"), office_hours, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  CareRules rules;

  Client& client(const std::string& slug) {
    Client& client = facts.clients.emplace_back();
    client.id = {std::ssize(facts.clients)};
    client.slug = client.name = slug;
    client.created_at = instant("2025-01-01T10:00:00Z");
    client.last_contact_at = facts.now;
    return client;
  }

  CareJob& job(QuoteState state) {
    const Client& whose = facts.clients.empty() ? client("giulia") : facts.clients.front();
    CareJob& job = facts.jobs.emplace_back();
    job.quote.number = "2026-014";
    job.quote.title = "Catalogo";
    job.quote.client = whose.id;
    job.quote.client_slug = whose.slug;
    job.quote.state = state;
    job.quote.sent_at = instant("2026-04-01T10:00:00Z");
    job.quote.updated_at = facts.now;
    job.last_entry = facts.now;
    return job;
  }

  Interaction& waiting(InteractionKind kind, const std::string& due) {
    WaitingReply& reply = facts.waiting.emplace_back();
    reply.entry.id = {std::ssize(facts.waiting)};
    reply.entry.kind = kind;
    reply.entry.summary = "x";
    if (!due.empty()) reply.due = instant(due);
    return reply.entry;
  }

  std::vector<std::string> keys(int ahead = 0) {
    std::vector<std::string> keys;
    const auto until = std::chrono::sys_days(facts.today) + std::chrono::days(ahead);
    for (const auto& line : care_lines(facts, rules, until)) keys.push_back(line.key);
    return keys;
  }

  CareLine only() {
    const auto lines = care_lines(facts, rules, facts.today);
    REQUIRE(lines.size() == 1);
    return lines.front();
  }
};

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing to do is no line") { CHECK(Day().keys().empty()); }

TEST_CASE("complaints come first, then what is late, then what is due, the soonest first") {
  Day at;
  at.waiting(InteractionKind::question, "2026-05-06T15:00:00Z");
  at.waiting(InteractionKind::request, "2026-05-05T15:00:00Z");
  at.waiting(InteractionKind::question, "2026-05-06T10:00:00Z");
  at.waiting(InteractionKind::complaint, "2026-05-08T15:00:00Z");
  at.waiting(InteractionKind::question, "2026-05-07T10:00:00Z");
  at.waiting(InteractionKind::question, "");  // the client is waited for
  CHECK(at.keys() == Keys{"complaint:4", "reply:2", "reply:3", "reply:1"});
  CHECK(at.keys(1) == Keys{"complaint:4", "reply:2", "reply:3", "reply:1", "reply:5"});
}

TEST_CASE("what is good to do comes after what is owed") {
  Day at;
  Client& quiet = at.client("quiet");
  quiet.last_contact_at = instant("2026-03-01T10:00:00Z");
  at.waiting(InteractionKind::question, "2026-05-06T15:00:00Z");
  CHECK(at.keys() == Keys{"reply:1", "quiet:quiet:2026-03-01"});
}

TEST_CASE("a client is quiet from the last contact, and from the day they came in") {
  Day at;
  Client& client = at.client("giulia");
  client.last_contact_at = instant("2026-04-06T10:00:00Z");
  CHECK(at.keys() == Keys{"quiet:giulia:2026-04-06"});
  client.last_contact_at = instant("2026-04-07T10:00:00Z");
  CHECK(at.keys().empty());
  client.last_contact_at = instant("2025-04-07T10:00:00Z");
  client.created_at = instant("2026-05-01T10:00:00Z");  // brought in by an import
  CHECK(at.keys().empty());
  client.created_at = instant("2025-01-01T10:00:00Z");
  CHECK(at.only().overdue);
  client.stage = Stage::lost;
  client.lost_reason = "price";
  client.lost_at = at.facts.now;
  CHECK(at.keys().empty());
}

TEST_CASE("a tag shortens the silence, and the rule can be off") {
  Day at;
  Client& client = at.client("giulia");
  client.tags = {"vip"};
  client.last_contact_at = instant("2026-04-20T10:00:00Z");
  CHECK(at.keys().empty());
  at.rules.set(CareKind::quiet, {"30d", "vip:14d"});
  CHECK(at.keys() == Keys{"quiet:giulia:2026-04-20"});
  at.rules.switch_to(CareKind::quiet, false);
  CHECK(at.keys().empty());
}

TEST_CASE("a quote is followed up after working days, counted from what last went out") {
  Day at;
  CareJob& job = at.job(QuoteState::sent);
  job.quote.sent_at = instant("2026-04-29T10:00:00Z");  // a Wednesday
  CHECK(at.only().why == "sent 5 working days ago, no answer");
  CHECK(at.only().due == day("2026-05-06"));
  CHECK_FALSE(at.only().overdue);
  job.last_sent = instant("2026-04-30T10:00:00Z");
  CHECK(at.keys().empty());
}

TEST_CASE("a quote about to run out is told of until its last day") {
  Day at;
  CareJob& job = at.job(QuoteState::sent);
  job.quote.sent_at = job.last_sent = at.facts.now;
  job.quote.valid_until = day("2026-05-10");
  CHECK(at.keys().empty());
  job.quote.valid_until = day("2026-05-09");
  CHECK(at.keys() == Keys{"quote-expiring:2026-014"});
  job.quote.valid_until = day("2026-05-06");
  CHECK(at.keys() == Keys{"quote-expiring:2026-014"});
  job.last_sent = at.facts.now + std::chrono::seconds(1);
  CHECK(at.keys().empty());
}

TEST_CASE("an instalment is told of from its day, unless it is disputed or paused") {
  Day at;
  CareJob& job = at.job(QuoteState::started);
  job.quote.currency = currency_of("EUR");
  job.quote.instalments = {{}};
  InstalmentDue due;
  due.due = day("2026-05-04");
  due.open = Money{44408};
  due.overdue = true;
  job.schedule = {due};
  CHECK(at.only().subject == "instalment 1 of 1 of 2026-014, €444.08");
  CHECK(at.only().action == "care payment invoice 2026-014/1 NUMBER --on today --due +30d");
  job.quote.instalments[0].invoice = Invoice{"12", day("2026-04-04"), day("2026-05-04")};
  CHECK(at.only().action == "care payment add 2026-014/1 444.08");
  CHECK(at.only().mail == CareMail{"payment-first", "--quote", "2026-014/1"});
  CHECK(at.only().why == "was due Mon");
  job.schedule[0].state = PaymentState::short_paid;
  CHECK(at.only().mail == CareMail{"paid-short", "--quote", "2026-014/1"});
  job.schedule[0].state = {};
  job.schedule[0].due = day("2026-05-07");
  CHECK(at.keys().empty());
  job.schedule[0].due = day("2026-05-04");
  for (const auto standing : {Standing::disputed, Standing::paused, Standing::written_off}) {
    job.quote.instalments[0].standing = standing;
    CHECK(at.keys().empty());
  }
}

TEST_CASE("a job may begin when it is signed and its deposit paid, and is due before its day") {
  Day at;
  CareJob& job = at.job(QuoteState::accepted);
  job.quote.decision = Decision{};
  job.quote.decision->at = at.facts.now;
  job.quote.instalments = {{}};
  job.schedule = {{}};
  job.schedule[0].open = Money{100};
  CHECK(at.keys().empty());
  job.schedule[0].open = Money{};
  CHECK(at.only().action == "care quote start 2026-014");
  job.quote.starts_on = day("2026-05-07");
  CHECK(at.keys().empty());

  job.quote.state = QuoteState::started;
  job.quote.delivers_on = day("2026-05-14");
  CHECK(at.keys().empty());
  job.quote.delivers_on = day("2026-05-13");  // five working days ahead
  job.next_step = "bozza";
  CHECK(at.only().subject == "2026-014 Catalogo, next: bozza");
  CHECK_FALSE(at.only().overdue);
  job.quote.delivers_on = day("2026-05-05");
  CHECK(at.only().overdue);
}

TEST_CASE("an approval is waited for while the job lasts, and no more once it is closed") {
  Day at;
  CareJob& job = at.job(QuoteState::started);
  job.quote.deliverables.emplace_back().name = "Home";
  job.quote.deliverables[0].state = DeliverableState::submitted;
  job.quote.deliverables[0].submitted_at = instant("2026-04-20T10:00:00Z");
  CHECK(at.keys() == Keys{"approval:2026-014:home:2026-04-20"});
  job.quote.state = QuoteState::closed;
  CHECK(at.keys().empty());
}

TEST_CASE("after a job a word comes at 7 and 30 days, unless there was one, and feedback is asked for once") {
  Day at;
  Client& client = at.client("giulia");
  CareJob& job = at.job(QuoteState::delivered);
  job.quote.delivered_at = client.last_contact_at = instant("2026-04-29T10:00:00Z");
  CHECK(at.keys() == Keys{"feedback:2026-014", "aftercare:2026-014:7d"});
  client.last_contact_at = instant("2026-05-04T10:00:00Z");
  CHECK(at.keys() == Keys{"feedback:2026-014"});
  at.facts.feedback[client.id] = instant("2026-04-30T10:00:00Z");
  CHECK(at.keys().empty());
  job.quote.delivered_at = instant("2026-04-06T10:00:00Z");
  client.last_contact_at = instant("2026-04-20T10:00:00Z");
  at.facts.feedback[client.id] = instant("2026-04-30T10:00:00Z");
  CHECK(at.keys() == Keys{"aftercare:2026-014:30d"});
}

TEST_CASE("a birthday is told of on its day, and on the two after") {
  Day at;
  Client& client = at.client("giulia");
  client.last_contact_at = instant("2026-05-01T10:00:00Z");
  const auto told = [&](const char* born) {
    client.birthday = day(born);
    return !at.keys().empty();
  };
  CHECK(told("1980-05-06"));
  CHECK(told("1980-05-04"));
  CHECK_FALSE(told("1980-05-03"));
  CHECK_FALSE(told("1980-05-07"));
  at.facts.today = day("2026-03-01");
  client.last_contact_at = instant("2026-02-20T10:00:00Z");
  CHECK(told("1980-02-29"));  // 28 February in 2026
  at.facts.today = day("2026-05-06");
  client.birthday = day("1980-05-05");
  client.last_contact_at = instant("2026-05-05T10:00:00Z");
  CHECK(at.keys().empty());
}

TEST_CASE("gifts are thought of in December, and once for all") {
  Day at;
  at.client("giulia");
  at.client("tom");
  const auto told = [&](const char* today) {
    at.facts.today = day(today);
    at.facts.now = instant(std::string(today) + "T09:00:00Z");
    for (auto& each : at.facts.clients) each.last_contact_at = at.facts.now;
    return at.keys();
  };
  CHECK(told("2026-11-30").empty());
  CHECK(told("2026-12-01") == Keys{"gift:2026"});
  CHECK(at.only().subject == "2 clients have no gift yet");
  CHECK(told("2026-12-25").empty());
  at.facts.presented = {at.facts.clients[0].id, at.facts.clients[1].id};
  CHECK(told("2026-12-10").empty());
}

TEST_CASE("a lost client without a reason is asked about, and with one is thought of again") {
  Day at;
  Client& client = at.client("giulia");
  client.stage = Stage::lost;
  client.lost_at = client.last_contact_at = instant("2026-02-05T10:00:00Z");
  CHECK(at.keys() == Keys{"lost-review:giulia"});
  client.lost_reason = "price";
  CHECK(at.keys() == Keys{"lost-review:giulia:2026-02-05"});
  client.last_contact_at = instant("2026-04-05T10:00:00Z");
  CHECK(at.keys().empty());
}

TEST_CASE("a reminder that is put off waits, hour for hour") {
  Day at;
  Reminder& reminder = at.facts.reminders.emplace_back();
  reminder.id = {31};
  reminder.text = "x";
  reminder.due_on = day("2026-05-05");
  CHECK(at.only().overdue);
  CHECK(at.only().key == "reminder:31");
  reminder.snoozed_on = day("2026-05-06");
  reminder.snoozed_until = instant("2026-05-06T12:00:00Z");
  CHECK(at.keys().empty());
  reminder.snoozed_until = at.facts.now;
  CHECK(at.keys() == Keys{"reminder:31"});
  reminder.interaction = InteractionId{1};
  CHECK(at.keys() == Keys{"promise:31"});
}

TEST_CASE("uncovered work is told of until it is signed for") {
  Day at;
  at.facts.uncovered = {{"giulia", "Giulia", "", 2, Minutes(150)}, {"tom", "Tom", "2026-003", 1, Minutes(0)}};
  CHECK(at.keys() == Keys{"uncovered:giulia:2", "uncovered:2026-003:1"});
}
