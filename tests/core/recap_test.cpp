#include "core/recap.hpp"

#include "core/calendar.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace std::chrono_literals;

namespace {

Date day(const char* iso) { return parse_iso_date(iso).value(); }

/// An instant of May 2026, by the clock of Rome.
Instant rome(int of_may, int hour, int minute = 0) {
  return std::chrono::sys_days(std::chrono::year(2026) / 5 / of_may) + std::chrono::hours(hour - 2) +
         std::chrono::minutes(minute);
}

const Period kWeek = {std::chrono::year(2026) / 5 / 4, std::chrono::year(2026) / 5 / 10};

struct Log {
  std::vector<Interaction> entries;
  std::vector<Reminder> reminders;
  Instant now = rome(8, 17);
  bool show_hours = false;

  Interaction& add(InteractionKind kind, const char* text, Instant at) {
    Interaction entry;
    entry.id.value = static_cast<std::int64_t>(entries.size()) + 1;
    entry.kind = kind;
    entry.summary = text;
    entry.at = at;
    return entries.emplace_back(entry);
  }

  /// Promised on Monday in an entry that is not in the log.
  Reminder& promise(Whose whose, const char* text, Date due) {
    Reminder reminder;
    reminder.id.value = static_cast<std::int64_t>(reminders.size()) + 1;
    reminder.interaction = InteractionId{1000};
    reminder.whose = whose;
    reminder.text = text;
    reminder.due_on = due;
    reminder.created_at = rome(4, 10);
    return reminders.emplace_back(reminder);
  }

  Recap recap() const { return make_recap(entries, reminders, kWeek, now, Zone::named("Europe/Rome"), show_hours); }
};

std::vector<std::string> texts(const std::vector<Recap::Item>& items) {
  std::vector<std::string> texts;
  for (const auto& item : items) texts.push_back(item.text);
  return texts;
}

using Texts = std::vector<std::string>;
using enum InteractionKind;

}  // namespace

TEST_CASE("A recap tells deliveries, work, approvals and decisions, and nothing else") {
  Log log;
  for (const auto& kind : Names<InteractionKind>::all) log.add(kind.value, std::string(kind.text).c_str(), rome(5, 10));
  const Recap recap = log.recap();
  CHECK(texts(recap.done) == Texts{"approval", "delivery", "work"});
  CHECK(texts(recap.agreed) == Texts{"decision"});
  CHECK(recap.needed.empty());
  CHECK(recap.coming_next.empty());
}

TEST_CASE("Nothing private is told, nor counted") {
  Log log;
  log.show_hours = true;
  for (const InteractionKind kind : {delivery, decision}) {
    Interaction& entry = log.add(kind, "secret", rome(5, 10));
    entry.is_private = true;
    entry.minutes = Minutes(60);
  }
  log.promise(Whose::mine, "promised in private", day("2026-05-12")).is_private = true;
  log.promise(Whose::client, "promised in a private entry of the log", day("2026-05-12")).interaction =
      log.entries.front().id;
  CHECK(log.recap().empty());
}

TEST_CASE("The days of a period are those of the zone") {
  Log log;
  log.add(work, "last minute of Sunday before", rome(3, 23, 59));
  log.add(work, "first minute of Monday", rome(4, 0));
  log.add(work, "last minute of Sunday", rome(10, 23, 59));
  log.add(work, "first minute of Monday after", rome(11, 0));
  const Recap recap = log.recap();
  REQUIRE(texts(recap.done) == Texts{"first minute of Monday", "last minute of Sunday"});
  CHECK(recap.done.front().day == day("2026-05-04"));
  CHECK(recap.done.back().day == day("2026-05-10"));
}

TEST_CASE("Items are in order, trimmed, and told once a day") {
  Log log;
  log.add(work, "later", rome(6, 12));
  log.add(delivery, "  first \n", rome(4, 9));
  log.add(work, "FIRST", rome(4, 11));
  log.add(work, "first", rome(5, 9));
  log.add(work, " \t", rome(5, 9));
  CHECK(texts(log.recap().done) == Texts{"first", "first", "later"});
}

TEST_CASE("A decision needs a yes in writing unless it was made in writing") {
  Log log;
  for (const char* channel : {"email", "pec", "whatsapp", "chat", "phone", "meeting", "video", "", "zoom"}) {
    log.add(decision, (std::string("by ") + channel).c_str(), rome(5, 10)).channel = channel;
  }
  for (const auto& item : log.recap().agreed) {
    INFO(item.text);
    const bool written =
        item.channel == "email" || item.channel == "pec" || item.channel == "whatsapp" || item.channel == "chat";
    CHECK(item.by_voice == !written);
  }
  CHECK(log.recap().agreed.size() == 9);
}

TEST_CASE("A decision spoken and then written on the same day is in writing") {
  Log log;
  log.add(decision, "A5", rome(5, 10)).channel = "phone";
  log.add(decision, "A5", rome(5, 12)).channel = "email";
  log.add(decision, "A5", rome(5, 13)).channel = "phone";
  const Recap recap = log.recap();
  REQUIRE(recap.agreed.size() == 1);
  CHECK(recap.agreed.front().channel == "email");
  CHECK_FALSE(recap.agreed.front().by_voice);
}

TEST_CASE("Open promises are told by whose turn it is, in order of their dates") {
  Log log;
  log.promise(Whose::client, "photos", day("2026-06-13"));
  log.promise(Whose::client, "texts", day("2026-05-12"));
  log.promise(Whose::mine, "draft", day("2026-05-15"));
  log.promise(Whose::mine, "done long ago", day("2026-05-07")).done_at = rome(6, 10);
  CHECK(texts(log.recap().needed) == Texts{"texts", "photos"});
  CHECK(texts(log.recap().coming_next) == Texts{"draft"});
}

TEST_CASE("A reminder of one's own is no promise, and what a client owes is asked for all the same") {
  Log log;
  log.promise(Whose::mine, "think of a higher price", day("2026-05-15")).interaction.reset();
  log.promise(Whose::client, "photos", day("2026-05-15")).interaction.reset();
  CHECK(log.recap().coming_next.empty());
  CHECK(texts(log.recap().needed) == Texts{"photos"});
}

TEST_CASE("A promise is late when its day is over where the writer is") {
  Log log;
  log.promise(Whose::mine, "thursday", day("2026-05-07"));
  log.promise(Whose::mine, "friday", day("2026-05-08"));
  log.promise(Whose::mine, "sunday", day("2026-05-10"));
  const auto late = [&] {
    std::vector<bool> each;
    for (const auto& item : log.recap().coming_next) each.push_back(item.late);
    return each;
  };
  CHECK(late() == std::vector<bool>{true, false, false});
  log.now = rome(8, 23, 59);
  CHECK(late() == std::vector<bool>{true, false, false});
  log.now = rome(9, 0);
  CHECK(late() == std::vector<bool>{true, true, false});
  log.now = rome(13, 9);  // the same week's recap, written the week after
  CHECK(late() == std::vector<bool>{true, true, true});
}

TEST_CASE("A promise with an hour is late after it, and keeps the hour of the writer's clock") {
  Log log;
  log.promise(Whose::mine, "by the evening", day("2026-05-08"));
  log.promise(Whose::mine, "at three", day("2026-05-08")).due_at = rome(8, 15);
  const Recap recap = log.recap();
  REQUIRE(texts(recap.coming_next) == Texts{"at three", "by the evening"});
  CHECK(recap.coming_next[0].time == TimeOfDay(15h));
  CHECK(recap.coming_next[0].late);
  CHECK_FALSE(recap.coming_next[1].time);
  CHECK_FALSE(recap.coming_next[1].late);
}

TEST_CASE("What was promised after the period waits, and Friday's call logged on Monday does not") {
  Log log;
  log.now = rome(11, 12);
  log.promise(Whose::mine, "promised on Monday after", day("2026-05-15")).created_at = rome(11, 9);
  Reminder& friday = log.promise(Whose::mine, "promised on Friday, logged on Monday", day("2026-05-15"));
  friday.created_at = rome(11, 9);
  friday.interaction = log.add(note, "call", rome(8, 16)).id;
  CHECK(texts(log.recap().coming_next) == Texts{"promised on Friday, logged on Monday"});
}

TEST_CASE("Hours count calls and work, not gifts or complaints, and only where they are shown") {
  Log log;
  log.add(work, "a", rome(5, 9)).minutes = Minutes(90);
  log.add(note, "a call", rome(5, 11)).minutes = Minutes(25);
  log.add(gift, "b", rome(5, 12)).minutes = Minutes(600);
  log.add(complaint, "c", rome(5, 13)).minutes = Minutes(600);
  log.add(work, "next week", rome(11, 9)).minutes = Minutes(600);
  CHECK_FALSE(log.recap().hours);
  log.show_hours = true;
  CHECK(log.recap().hours == Minutes(115));
}

TEST_CASE("Without anything to tell a recap is empty") {
  Log log;
  log.show_hours = true;
  CHECK(log.recap().empty());
  log.add(note, "something of one's own", rome(5, 9));
  CHECK(log.recap().empty());
  log.add(question, "a call", rome(5, 9)).minutes = Minutes(10);
  CHECK_FALSE(log.recap().empty());
}
