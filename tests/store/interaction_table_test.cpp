#include "store/interaction_table.hpp"

#include "care/error.hpp"
#include "store/attachment_files.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

struct Log : MemoryDatabase {
  InteractionId add(const std::string& summary, int hour = 0) { return add(entry_of(giulia, summary, at(hour))); }
  InteractionId add(const Interaction& entry) { return table.add(entry); }

  InteractionId question(const std::string& summary, int hour) {
    auto entry = entry_of(giulia, summary, at(hour));
    entry.kind = InteractionKind::question;
    entry.direction = Direction::in;
    entry.needs_reply = true;
    return table.add(entry);
  }

  InteractionId answer(InteractionId to, const std::string& summary, int hour) {
    auto entry = entry_of(giulia, summary, at(hour));
    entry.direction = Direction::out;
    entry.reply_to = to;
    const auto id = table.add(entry);
    table.answer(to, entry.at);
    return id;
  }

  Texts list(const InteractionFilter& filter) { return summaries(table.list(filter)); }

  static Instant at(int hour) { return kMonday + std::chrono::hours(hour); }

  ClientTable clients{database};
  InteractionTable table{database};
  ClientId giulia = clients.add(client_called("Giulia", "giulia"));
  ClientId tom = clients.add(client_called("Tom", "tom"));
};

}  // namespace

TEST_CASE("an entry comes back as it was stored") {
  Log log;
  const auto first = log.add("first");
  auto entry = entry_of(log.tom, "summary", Log::at(1));
  entry.uid = "0123";
  entry.channel = "whatsapp";
  entry.direction = Direction::out;
  entry.kind = InteractionKind::delivery;
  entry.body = "line\n\nline";
  entry.minutes = Minutes(90);
  entry.needs_reply = true;
  entry.answered_at = Log::at(2);
  entry.reply_to = first;
  entry.message_id = "<1@example.it>";
  entry.public_url = "https://example.it/1";
  entry.is_private = true;
  entry.attachments = {{"a.pdf", std::string(64, 'a'), 3}, {"a.pdf", std::string(64, 'b'), 0}};
  const auto id = log.add(entry);

  const auto found = log.table.find(id);
  CHECK(found.uid == "0123");
  CHECK(found.client == log.tom);
  CHECK(found.client_slug == "tom");
  CHECK(found.client_name == "Tom");
  CHECK(std::tie(found.at, found.channel, found.direction, found.kind) ==
        std::tie(entry.at, entry.channel, entry.direction, entry.kind));
  CHECK(std::tie(found.summary, found.body, found.minutes) == std::tie(entry.summary, entry.body, entry.minutes));
  CHECK(std::tie(found.needs_reply, found.answered_at, found.reply_to) ==
        std::tie(entry.needs_reply, entry.answered_at, entry.reply_to));
  CHECK(std::tie(found.message_id, found.public_url, found.is_private) ==
        std::tie(entry.message_id, entry.public_url, entry.is_private));
  CHECK(found.attachments == entry.attachments);

  auto changed = entry_of(log.giulia, "changed", Log::at(3));
  changed.id = id;
  changed.uid = "0123";
  log.table.update(changed);
  const auto after = log.table.find(id);
  CHECK(after.client == log.giulia);
  CHECK(after.summary == "changed");
  CHECK(after.attachments.empty());
  CHECK_FALSE(after.minutes);
  CHECK_FALSE(after.reply_to);
}

TEST_CASE("an entry that is not there is told") {
  Log log;
  CHECK_FALSE(log.table.by_id(InteractionId{7}));
  CHECK(error_of([&] { log.table.find(InteractionId{7}); }).kind() == ErrorKind::not_found);
  CHECK(error_of([&] { log.table.remove(InteractionId{7}); }).kind() == ErrorKind::not_found);
}

TEST_CASE("the log lists the newest first, and of one moment the one logged last") {
  Log log;
  log.add("at one", 1);
  log.add("at three", 3);
  log.add("at two", 2);
  log.add("at two, later", 2);
  CHECK(log.list({}) == Texts{"at three", "at two, later", "at two", "at one"});
  InteractionFilter filter;
  filter.limit = 2;
  CHECK(log.list(filter) == Texts{"at three", "at two, later"});
  filter.limit = 0;
  CHECK(log.list(filter).empty());
}

TEST_CASE("each filter of the log lets through what was asked for") {
  Log log;
  auto call = entry_of(log.giulia, "call", Log::at(1));
  call.channel = "phone";
  call.direction = Direction::in;
  call.kind = InteractionKind::question;
  call.needs_reply = true;
  log.add(call);
  auto mail = entry_of(log.tom, "mail", Log::at(2));
  mail.channel = "email";
  mail.direction = Direction::out;
  mail.kind = InteractionKind::delivery;
  log.add(mail);
  auto answered = entry_of(log.tom, "answered", Log::at(3));
  answered.needs_reply = true;
  answered.answered_at = Log::at(4);
  log.add(answered);

  InteractionFilter filter;
  SECTION("client") {
    filter.client = log.tom;
    CHECK(log.list(filter) == Texts{"answered", "mail"});
  }
  SECTION("since takes its moment in") {
    filter.since = Log::at(2);
    CHECK(log.list(filter) == Texts{"answered", "mail"});
  }
  SECTION("until leaves its moment out") {
    filter.until = Log::at(2);
    CHECK(log.list(filter) == Texts{"call"});
  }
  SECTION("channel") {
    filter.channel = "email";
    CHECK(log.list(filter) == Texts{"mail"});
  }
  SECTION("kind") {
    filter.kind = InteractionKind::question;
    CHECK(log.list(filter) == Texts{"call"});
  }
  SECTION("direction") {
    filter.direction = Direction::out;
    CHECK(log.list(filter) == Texts{"mail"});
    filter.direction = Direction::none;
    CHECK(log.list(filter) == Texts{"answered"});
  }
  SECTION("open") {
    filter.open = true;
    CHECK(log.list(filter) == Texts{"call"});
  }
  SECTION("all at once") {
    filter.client = log.tom;
    filter.since = Log::at(1);
    filter.until = Log::at(3);
    filter.channel = "email";
    filter.kind = InteractionKind::delivery;
    filter.direction = Direction::out;
    filter.limit = 5;
    CHECK(log.list(filter) == Texts{"mail"});
    filter.open = true;
    CHECK(log.list(filter).empty());
  }
}

TEST_CASE("a question is answered once, by the first answer") {
  Log log;
  const auto question = log.question("when?", 1);
  log.answer(question, "on Friday", 3);
  log.answer(question, "on Friday, as I said", 5);
  CHECK(log.table.find(question).answered_at == Log::at(3));
  log.answer(question, "logged late, said first", 2);
  CHECK(log.table.find(question).answered_at == Log::at(2));

  const auto note = log.add("a note");
  log.table.answer(note, Log::at(2));
  CHECK_FALSE(log.table.find(note).answered_at);
}

TEST_CASE("a question whose answer is removed is open again, or answered by the next") {
  Log log;
  const auto question = log.question("when?", 1);
  const auto first = log.answer(question, "on Friday", 3);
  const auto second = log.answer(question, "on Friday, as I said", 5);
  log.table.remove(first);
  CHECK(log.table.find(question).answered_at == Log::at(5));
  log.table.remove(second);
  CHECK_FALSE(log.table.find(question).answered_at);
  CHECK(log.table.oldest_open(log.giulia)->id == question);
}

TEST_CASE("an answer outlives its question") {
  Log log;
  const auto question = log.question("when?", 1);
  const auto answer = log.answer(question, "on Friday", 3);
  log.table.remove(question);
  CHECK_FALSE(log.table.by_id(question));
  CHECK_FALSE(log.table.find(answer).reply_to);
}

TEST_CASE("the oldest open entry is the one that waits longest") {
  Log log;
  CHECK_FALSE(log.table.oldest_open(log.giulia));
  const auto late = log.question("late", 5);
  const auto early = log.question("early", 1);
  CHECK(log.table.oldest_open(log.giulia)->id == early);
  log.table.answer(early, Log::at(6));
  CHECK(log.table.oldest_open(log.giulia)->id == late);
  CHECK_FALSE(log.table.oldest_open(log.tom));
}

TEST_CASE("a mail is known again, each client's on its own") {
  Log log;
  const auto first = log.table.add(entry_of(log.giulia, "to both"), "<1@x>");
  const auto second = log.table.add(entry_of(log.tom, "to both"), "<1@x>");
  CHECK(log.table.by_message("<1@x>", log.giulia)->id == first);
  CHECK(log.table.by_message("<1@x>", log.tom)->id == second);
  CHECK_FALSE(log.table.by_message("<2@x>", log.tom));
  CHECK_THROWS_AS(log.table.add(entry_of(log.giulia, "again"), "<1@x>"), Error);
  log.add("no mail");
  log.add("no mail either");
  CHECK_FALSE(log.table.by_message("", log.giulia));
}

}  // namespace care::test
