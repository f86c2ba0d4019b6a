#include "store/reply_events.hpp"

#include "care/interaction.hpp"
#include "store/client_table.hpp"
#include "store/reminder_table.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

constexpr Instant hour(int of_monday) { return kMonday + std::chrono::hours(of_monday); }

struct Log : MemoryDatabase {
  InteractionId add(int at, Direction direction, std::optional<InteractionId> reply_to = {},
                    std::optional<Instant> reply_by = {}) {
    Interaction entry = entry_of(client, "x", hour(at));
    entry.direction = direction;
    entry.channel = direction == Direction::out ? "email" : "phone";
    entry.reply_to = reply_to;
    entry.outcome.reply_by = reply_by;
    entry.needs_reply = direction == Direction::in;
    return table.add(entry);
  }

  ReminderId await(InteractionId entry, Whose whose = Whose::client) {
    Reminder reminder;
    reminder.client = client;
    reminder.interaction = entry;
    reminder.text = "the texts";
    reminder.due_on = std::chrono::year(2026) / 5 / 8;
    reminder.whose = whose;
    return reminders.add(reminder);
  }

  ReplyEvents events(InteractionId id) { return read_reply_events(database, {id}).front(); }

  ClientTable clients{database};
  InteractionTable table{database};
  ReminderTable reminders{database};
  ClientId client = clients.add(client_called("Giulia", "giulia"));
  InteractionId question = add(9, Direction::in);
};

}  // namespace

TEST_CASE("replies are what went out in reply, in order, and the last acknowledgement is the promise") {
  Log log;
  CHECK(log.events(log.question).replies.empty());
  log.add(12, Direction::out, log.question);
  log.add(10, Direction::out, log.question, hour(20));
  log.add(11, Direction::out, log.question, hour(15));
  log.add(10, Direction::in, log.question);
  log.add(10, Direction::none, log.question);
  log.add(10, Direction::out);
  const auto events = log.events(log.question);
  REQUIRE(events.replies.size() == 3);
  CHECK(events.replies[0].at == hour(10));
  CHECK(events.replies[2].at == hour(12));
  CHECK(events.replies[0].channel == "email");
  REQUIRE(events.promise);
  CHECK(events.promise->at == hour(11));
  CHECK(events.promise->by == hour(15));
  CHECK(events.waits.empty());
}

TEST_CASE("a reply that awaits something waits until the client writes, or all of it is done") {
  Log log;
  const auto asked = log.add(10, Direction::out, log.question);
  log.await(log.add(10, Direction::out, log.question), Whose::mine);  // a promise of one's own is no wait
  const auto first = log.await(asked);
  const auto second = log.await(asked);
  const auto wait = [&] {
    const auto waits = log.events(log.question).waits;
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].from == hour(10));
    return waits[0].to;
  };
  const auto finish = [&](ReminderId id, Instant at) {
    Reminder reminder = log.reminders.find(id);
    reminder.done_at = at;
    log.reminders.update(reminder);
  };
  CHECK_FALSE(wait());
  finish(first, hour(12));
  CHECK_FALSE(wait());
  finish(second, hour(16));
  CHECK(wait() == hour(16));
  log.add(15, Direction::in);
  CHECK(wait() == hour(15));
  log.add(14, Direction::in);
  CHECK(wait() == hour(14));
}

TEST_CASE("another client's word ends no wait, nor one that came before it") {
  Log log;
  log.await(log.add(10, Direction::out, log.question));
  log.add(9, Direction::in);
  auto other = entry_of(log.clients.add(client_called("Marco", "marco")), "x", hour(12));
  other.direction = Direction::in;
  log.table.add(other);
  CHECK_FALSE(log.events(log.question).waits.at(0).to);
}

TEST_CASE("many entries are asked for at once, and come in their order") {
  Log log;
  std::vector<InteractionId> questions;
  for (int i = 0; i < 450; ++i) {
    questions.push_back(log.add(9, Direction::in));
    if (i % 7 == 0) log.add(10 + i, Direction::out, questions.back());
  }
  std::swap(questions.front(), questions.back());
  const auto events = read_reply_events(log.database, questions);
  REQUIRE(events.size() == questions.size());
  CHECK(events.back().replies.at(0).at == hour(10));
  CHECK(events.front().replies.empty());
  CHECK(events[441].replies.at(0).at == hour(451));
  CHECK(events[442].replies.empty());
}

TEST_CASE("what only acknowledged or asked back leaves the question open when the answer is removed") {
  Log log;
  log.await(log.add(10, Direction::out, log.question));
  log.add(11, Direction::out, log.question, hour(20));
  const auto answer = log.add(12, Direction::out, log.question);
  log.table.answer(log.question, hour(12));
  log.table.remove(answer);
  CHECK_FALSE(log.table.find(log.question).answered_at);
}

}  // namespace care::test
