#include "core/reply_clock.hpp"

#include "core/office_calendar.hpp"
#include "core/office_span.hpp"
#include "core/response_report.hpp"
#include "core/zone.hpp"
#include "support/catch.hpp"
#include "support/offices.hpp"

namespace {

using namespace care;
using namespace care::test;
using std::chrono::hours;

const OfficeCalendar& rome() {
  static const OfficeCalendar office(Zone::named("Europe/Rome"),
                                     test::office({{"mon-fri", "09:00-13:00 14:00-18:00"}}));
  return office;
}

/// "2026-05-06 10:30" in Rome; "10:30" is on that Wednesday.
Instant at(const std::string& clock) {
  const std::string text = clock.size() == 5 ? "2026-05-06T" + clock : clock.substr(0, 10) + "T" + clock.substr(11);
  return local(rome().zone(), text);
}

const ReplyTargets kTargets{"8h", "1bd", "4h", "2h"};

Interaction question(const std::string& clock, InteractionKind kind = InteractionKind::question) {
  Interaction entry;
  entry.at = at(clock);
  entry.kind = kind;
  entry.needs_reply = true;
  return entry;
}

ReplyDue due(const Interaction& entry, const ReplyEvents& events = {}) {
  return ReplyClock(entry, events, kTargets, rome()).due();
}

}  // namespace

TEST_CASE("spans of office time are read by the office's own days and weeks") {
  const OfficeWeek week = test::office({{"mon-fri", "09:00-13:00 14:00-18:00"}, {"sat", "09:00-12:00"}}).week;
  CHECK(office_span("8h", week) == hours(8));
  CHECK(office_span("30min", week) == Minutes(30));
  CHECK(office_span("2bd", week) == hours(16));
  CHECK(office_span("2d", week) == hours(16));
  CHECK(office_span("1w", week) == hours(43));
  CHECK(office_span("1mo", week) == Minutes(0));
  CHECK(office_span("", week) == Minutes(0));
}

TEST_CASE("an answer is due by the target of its kind, in public by the shorter one") {
  CHECK(due(question("10:30")).due == at("2026-05-07 10:30"));
  CHECK(due(question("10:30", InteractionKind::request)).due == at("2026-05-07 10:30"));
  CHECK(due(question("10:30", InteractionKind::complaint)).due == at("15:30"));
  CHECK(due(question("10:30", InteractionKind::feedback)).due == at("2026-05-07 10:30"));
  Interaction in_public = question("10:30");
  in_public.public_url = "https://example.org/post";
  CHECK(due(in_public).due == at("12:30"));
  in_public.kind = InteractionKind::complaint;
  CHECK(ReplyClock(in_public, {}, {"8h", "8h", "1h", "2h"}, rome()).due().due == at("11:30"));
  CHECK_FALSE(due(question("10:30")).promised);
}

TEST_CASE("an acknowledgement sets the clock to the time that it promises, whether in hours or not") {
  ReplyEvents events;
  events.replies = {{at("11:00"), "email"}};
  events.promise = {at("11:00"), at("2026-05-08 20:00")};
  CHECK(due(question("10:30"), events).due == at("2026-05-08 20:00"));
  CHECK(due(question("10:30"), events).promised);
  Interaction answered = question("10:30");
  answered.answered_at = at("10:45");
  CHECK(due(answered, events).due == at("2026-05-07 10:30"));  // what was promised after the answer changes nothing
}

TEST_CASE("the clock stands still while the client is waited for") {
  ReplyEvents events;
  events.waits = {{at("11:30"), at("16:30")}};  // five hours, four of them in the office
  CHECK(due(question("10:30"), events).due == at("2026-05-07 15:30"));
  events.waits = {{at("11:30"), std::nullopt}};
  const auto paused = due(question("10:30"), events);
  CHECK_FALSE(paused.due);
  CHECK(paused.paused_since == at("11:30"));
  // What overlaps counts once, and one that is not over goes before.
  events.waits = {{at("11:30"), at("12:30")}, {at("12:00"), at("16:30")}};
  CHECK(due(question("10:30"), events).due == at("2026-05-07 15:30"));
  events.waits = {{at("11:30"), std::nullopt}, {at("12:00"), at("16:30")}};
  CHECK_FALSE(due(question("10:30"), events).due);
}

TEST_CASE("asking the client after the answer was late does not make it timely") {
  ReplyEvents events;
  events.waits = {{at("16:00"), std::nullopt}};
  CHECK(due(question("10:30", InteractionKind::complaint), events).due == at("15:30"));
}

TEST_CASE("what comes after the answer changes nothing") {
  Interaction entry = question("10:30");
  entry.answered_at = at("12:00");
  ReplyEvents events;
  events.waits = {{at("12:00"), std::nullopt}};  // the answer itself asked for something
  CHECK(due(entry, events).due == at("2026-05-07 10:30"));
  events.waits = {{at("11:00"), std::nullopt}};  // over with the answer: an hour of waiting
  CHECK(due(entry, events).due == at("2026-05-07 11:30"));
}

TEST_CASE("a promise moves by the office time that the client was waited for after it") {
  ReplyEvents events;
  events.promise = {at("11:00"), at("2026-05-07 10:00")};  // seven office hours
  events.waits = {{at("10:40"), at("10:50")}};
  CHECK(due(question("10:30"), events).due == at("2026-05-07 10:00"));  // before it
  events.waits = {{at("12:00"), at("15:00")}};
  CHECK(due(question("10:30"), events).due == at("2026-05-07 12:00"));
  events.waits = {{at("2026-05-07 11:00"), at("2026-05-07 12:00")}};
  CHECK(due(question("10:30"), events).due == at("2026-05-07 10:00"));  // late by then
  events.waits = {{at("12:00"), std::nullopt}};
  CHECK(due(question("10:30"), events).paused_since == at("12:00"));
}

TEST_CASE("the steps of a paused clock end with the beginning of the pause") {
  ReplyEvents events;
  events.waits = {{at("11:30"), std::nullopt}};
  const auto found = ReplyClock(question("10:30"), events, kTargets, rome()).explained();
  REQUIRE(found.steps.size() == 1);
  CHECK(found.steps[0].to == at("11:30"));
  CHECK(found.steps[0].used == hours(1));
  CHECK(found.steps[0].left == hours(7));
  CHECK(found.due == at("11:30"));
}

TEST_CASE("the steps tell of waits by name") {
  ReplyEvents events;
  events.waits = {{at("11:30"), at("12:30")}};
  const auto found = ReplyClock(question("10:30"), events, kTargets, rome()).explained();
  CHECK(found.steps.at(1).paused);
  CHECK(found.steps.at(1).because == std::vector<std::string>{"waiting for the client"});
  CHECK(found.due == due(question("10:30"), events).due);
}

TEST_CASE("the first reply is whatever went out first, in office time") {
  ReplyEvents events;
  Interaction entry = question("17:30");
  CHECK_FALSE(first_reply(entry, events, rome()));
  events.replies = {{at("2026-05-07 09:15"), "email"}, {at("2026-05-08 09:15"), "email"}};
  entry.answered_at = at("2026-05-08 09:15");
  CHECK(first_reply(entry, events, rome()) == Minutes(45));
  CHECK(first_reply(entry, {}, rome()) == Minutes(30 + 8 * 60 + 15));
}

namespace {

Response measured(const Interaction& entry, const ReplyEvents& events, const std::string& now = "2026-05-20 12:00") {
  return response(
      entry, events, kTargets, [](const std::string&) -> const OfficeCalendar& { return rome(); }, at(now));
}

Response answered_after(int minutes, const std::string& channel = "email") {
  Response one;
  one.channel = channel;
  one.answered = true;
  one.in_time = minutes <= 60;
  one.first_reply = one.resolution = Minutes(minutes);
  return one;
}

}  // namespace

TEST_CASE("a response is in time, late, or not decided yet") {
  Interaction entry = question("10:30");
  CHECK(measured(entry, {}, "2026-05-07 10:00").in_time == std::nullopt);
  CHECK(measured(entry, {}, "2026-05-07 10:31").in_time == false);
  entry.answered_at = at("2026-05-07 10:30");
  CHECK(measured(entry, {}).in_time == true);
  entry.answered_at = at("2026-05-07 10:31");
  CHECK(measured(entry, {}).in_time == false);
  CHECK(measured(entry, {}).resolution == Minutes(8 * 60 + 1));
}

TEST_CASE("a complaint is settled when it is resolved, not when it is answered") {
  Interaction entry = question("10:30", InteractionKind::complaint);
  entry.answered_at = at("11:30");
  CHECK_FALSE(measured(entry, {}).resolution);
  entry.outcome.resolution = Resolution{};
  entry.outcome.resolution->at = at("12:30");
  CHECK(measured(entry, {}).resolution == hours(2));
}

TEST_CASE("replies out of hours are counted, each") {
  ReplyEvents events;
  events.replies = {{at("12:00"), "email"}, {at("13:30"), "email"}, {at("2026-05-09 11:00"), "whatsapp"}};
  CHECK(measured(question("10:30"), events).out_of_hours == 2);
}

TEST_CASE("figures: the middle, nine of ten, the share in time") {
  std::vector<Response> responses;
  for (int minutes = 10; minutes <= 100; minutes += 10) responses.push_back(answered_after(minutes));
  Response open;
  open.channel = "phone";
  responses.push_back(open);
  const auto report = response_report(responses);
  CHECK(report.all.asked == 11);
  CHECK(report.all.open == 1);
  CHECK(report.all.late == 4);
  CHECK(report.all.in_time == Rate{60'000});
  CHECK(report.all.first_reply.median == Minutes(55));
  CHECK(report.all.first_reply.ninth_tenth == Minutes(90));
  CHECK(report.by_channel.at("email").asked == 10);
  CHECK_FALSE(report.by_channel.at("phone").first_reply.median);
  CHECK_FALSE(report.by_channel.at("phone").in_time);
  CHECK(figures_of({answered_after(7)}).first_reply.ninth_tenth == Minutes(7));
  CHECK(figures_of({answered_after(7), answered_after(30), answered_after(8)}).first_reply.median == Minutes(8));
}
