#include "exchange/calendar.hpp"

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/helper.hpp"
#include "support/catch.hpp"
#include "system/process.hpp"

namespace care::test {
namespace {

using exchange::CalendarItem;

Date date(const char* text) { return parse_iso_date(text).value(); }

std::string ics(const std::vector<CalendarItem>& items) {
  system::SystemPrograms programs;
  return exchange::to_ics(items, programs, CARE_TEST_HELPERS);
}

/// What the helper finds in a calendar with these lines inside, "2026-08-15 Ferragosto; …".
std::string days_in(const std::string& calendar, const char* from = "2026-01-01", const char* to = "2026-12-31") {
  system::SystemPrograms programs;
  return run_helper("care-calendar", {"days", from, to}, calendar, programs, CARE_TEST_HELPERS);
}

std::string event(const std::string& lines) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

std::string refusal(const std::string& calendar, const char* from = "2026-01-01", const char* to = "2026-12-31") {
  try {
    return days_in(calendar, from, to);
  } catch (const Error& error) {
    return error.what();
  }
}

/// Stands in for a helper that answers so.
class Answering : public Programs {
 public:
  explicit Answering(std::string out) : out_(std::move(out)) {}
  ProgramResult capture(const std::vector<std::string>&, const std::string&) override { return {0, out_, ""}; }
  int interact(const std::vector<std::string>&, const Environment&) override { return 1; }
  int feed(const std::vector<std::string>&, const std::string&, const Environment&) override { return 1; }

 private:
  std::string out_;
};

}  // namespace

TEST_CASE("a calendar says all of its items, escaped") {
  CalendarItem todo;
  todo.uid = "31-abc@care";
  todo.stamp = parse_iso_instant("2026-05-06T08:30:00Z").value();
  todo.start = date("2026-05-31");
  todo.due = date("2026-05-31");
  todo.rrule = "FREQ=MONTHLY;BYMONTHDAY=-1";
  todo.summary = "bozze; una, due\\tre\nEND:VTODO";
  todo.description = "prima riga\nseconda";
  todo.status = "COMPLETED";
  todo.completed = todo.stamp;
  todo.categories = {"giulia", "a,b"};
  todo.url = "https://example.it/?a=b,c";
  CalendarItem call;
  call.kind = CalendarItem::Kind::event;
  call.uid = "32-abc@care";
  call.stamp = todo.stamp;
  call.start = LocalTime{date("2026-05-06"), std::chrono::hours{10}};
  call.due = LocalTime{date("2026-05-06"), std::chrono::hours{10} + std::chrono::minutes{30}};
  call.rrule = "FREQ=WEEKLY;UNTIL=20261231";
  call.summary = "chiamare";
  CHECK(ics({todo, call}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//care//care//EN\r\n"
        "BEGIN:VTODO\r\nUID:31-abc@care\r\nDTSTAMP:20260506T083000Z\r\nDTSTART;VALUE=DATE:20260531\r\n"
        "DUE;VALUE=DATE:20260531\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\n"
        "SUMMARY:bozze\\; una\\, due\\\\tre END:VTODO\r\nDESCRIPTION:prima riga\\nseconda\r\n"
        "CATEGORIES:giulia\r\nCATEGORIES:a b\r\nSTATUS:COMPLETED\r\nCOMPLETED:20260506T083000Z\r\n"
        "URL:https://example.it/?a=b,c\r\nEND:VTODO\r\n"
        "BEGIN:VEVENT\r\nUID:32-abc@care\r\nDTSTAMP:20260506T083000Z\r\nDTSTART:20260506T100000\r\n"
        "DTEND:20260506T103000\r\nRRULE:FREQ=WEEKLY;UNTIL=20261231T235959\r\nSUMMARY:chiamare\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n");
  CHECK(ics({}) == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//care//care//EN\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("what cannot be written to a calendar is refused") {
  CalendarItem item;
  item.rrule = "FREQ=WEEKLY";
  CHECK_THROWS_WITH(ics({item}), "this cannot be written to a calendar: a rule without a start");
  item.start = date("2026-05-06");
  item.rrule = "FREQ=SOMETIMES";
  CHECK_THROWS_WITH(ics({item}), "this cannot be written to a calendar: 'FREQ=SOMETIMES' is no rule");
  item.rrule = "";
  item.status = "LATE";
  CHECK_THROWS_WITH(ics({item}), "this cannot be written to a calendar: 'LATE' is no status");
}

TEST_CASE("an answer that is no calendar is an error") {
  Answering broken("no calendar");
  CHECK_THROWS_WITH(exchange::to_ics({}, broken, "/h"), "the helper care-calendar answered with what is no calendar");
}

TEST_CASE("whole days are found, those of several days each, and what comes back") {
  CHECK(days_in(event("DTSTART;VALUE=DATE:20200815\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Ferragosto\\, per t\r\n utti")) ==
        "[{\"date\":\"2026-08-15\",\"name\":\"Ferragosto, per tutti\"}]\n");
  CHECK(days_in(event("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270103\r\nSUMMARY:Ferie")) ==
        "[{\"date\":\"2026-12-30\",\"name\":\"Ferie\"},{\"date\":\"2026-12-31\",\"name\":\"Ferie\"}]\n");
  CHECK(days_in(event("DTSTART;VALUE=DATE:20251231\r\nDURATION:P2D\r\nSUMMARY:Ferie")) ==
        "[{\"date\":\"2026-01-01\",\"name\":\"Ferie\"}]\n");
  CHECK(days_in(event("DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;VALUE=DATE:20260112\r\n"
                      "RDATE;VALUE=DATE:20260301")) ==
        "[{\"date\":\"2026-01-05\",\"name\":\"\"},{\"date\":\"2026-01-19\",\"name\":\"\"},"
        "{\"date\":\"2026-03-01\",\"name\":\"\"}]\n");
}

TEST_CASE("what is cancelled, has an hour or is elsewhere is no day") {
  CHECK(days_in(event("DTSTART:20260815T100000Z\r\nSUMMARY:a call")) == "[]\n");
  CHECK(days_in(event("DTSTART;VALUE=DATE:20260815\r\nSTATUS:CANCELLED")) == "[]\n");
  CHECK(days_in(event("SUMMARY:no start")) == "[]\n");
  CHECK(days_in(event("DTSTART;VALUE=DATE:20270101")) == "[]\n");
  CHECK(days_in("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == "[]\n");
  CHECK(days_in("BEGIN:VCALENDAR\nBEGIN:VTODO\nDTSTART;VALUE=DATE:20260815\nEND:VTODO\nEND:VCALENDAR\n") == "[]\n");
}

TEST_CASE("an event that was moved is there on its new day alone") {
  CHECK(days_in(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20260801\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\n"
            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20260808\nDTSTART;VALUE=DATE:20260809\nEND:VEVENT\n"
            "END:VCALENDAR\n") ==
        "[{\"date\":\"2026-08-01\",\"name\":\"\"},{\"date\":\"2026-08-09\",\"name\":\"\"}]\n");
}

TEST_CASE("names can be shown, whatever they were") {
  const auto name = [](const std::string& summary) {
    const std::string json = days_in(event("DTSTART;VALUE=DATE:20260815\r\nSUMMARY:" + summary));
    constexpr std::string_view kBefore = "[{\"date\":\"2026-08-15\",\"name\":\"";
    REQUIRE(json.starts_with(kBefore));
    return json.substr(kBefore.size(), json.size() - kBefore.size() - 4);
  };
  CHECK(name("Festa del Lavoro") == "Festa del Lavoro");
  CHECK(name("red \x1b[31m, C1 \xC2\x9B, del \x7f.") == "red  [31m, C1  , del  .");
  CHECK(name("two\\nlines") == "two lines");
  CHECK(name("libert\xE0 \x96 latin") == "libertà – latin");
  CHECK(name(std::string("nul\0l", 5)) == "nul l");
  CHECK(name(std::string(299, 'a') + "\xC3\xA8\xC3\xA8") == std::string(299, 'a') + "…");
}

TEST_CASE("a hostile calendar is read or refused, and comes to an end") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "BEGIN:VEVENT\n";
  CHECK(refusal("BEGIN:VCALENDAR\n" + deep) == "the calendar is nested deeper than any real one");
  CHECK(refusal("BEGIN:VCALENDAR\nBEGI\n N:VEVENT\n" + deep) == "the calendar is nested deeper than any real one");
  CHECK(refusal("") == "this is no calendar (RFC 5545): it has no VCALENDAR");
  CHECK(refusal("From: anna@example.it\n\nHello") == "this is no calendar (RFC 5545): it has no VCALENDAR");
  CHECK(refusal(std::string(33U << 20U, 'x')) == "the calendar is larger than 32 MB");
  std::string tiresome;
  for (int i = 0; i < 6000; ++i)
    tiresome += "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260815\nRRULE:FREQ=YEARLY\nEND:VEVENT\n";
  CHECK(refusal("BEGIN:VCALENDAR\n" + tiresome + "END:VCALENDAR\n") ==
        "the calendar comes back more often than any real one");
  const std::string once = "[{\"date\":\"2026-08-15\",\"name\":\"\"}]\n";
  for (const char* rule : {"FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYHOUR=9",
                           "FREQ=", "nonsense", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999"}) {
    CAPTURE(rule);
    CHECK(refusal(event(std::string("DTSTART;VALUE=DATE:20260815\r\nRRULE:") + rule)) == once);
  }
  CHECK(refusal(event("DTSTART;VALUE=DATE:20260815\r\nDTEND;VALUE=DATE:20260801")) == once);
  CHECK(refusal(event("DTSTART;VALUE=DATE:20260231")) == "[]\n");
}

TEST_CASE("the days asked for have to be days") {
  const std::string calendar = "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
  CHECK(refusal(calendar, "2026-02-30", "2026-12-31") == "'2026-02-30' is no day such as 2026-08-14");
  CHECK(refusal(calendar, "2026-01-01", "9999-01-01") == "more than 200 years were asked for");
  CHECK(refusal(calendar, "2026-12-31", "2026-01-01") == "[]\n");
}

}  // namespace care::test
