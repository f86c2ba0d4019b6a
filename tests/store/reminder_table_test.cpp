#include "store/reminder_table.hpp"

#include "store_support.hpp"

namespace care::test {
namespace {

struct Promises : MemoryDatabase {
  ReminderId add(const std::string& text, Date due, std::optional<ClientId> of, std::optional<Instant> at = {}) {
    Reminder reminder;
    reminder.text = text;
    reminder.due_on = due;
    reminder.due_at = at;
    reminder.client = of;
    reminder.created_at = kMonday;
    return table.add(reminder);
  }

  Texts open(std::optional<ClientId> client) {
    Texts texts;
    for (const auto& each : table.open(client)) texts.push_back(each.text);
    return texts;
  }

  ClientTable clients{database};
  InteractionTable log{database};
  ReminderTable table{database};
  ClientId giulia = clients.add(client_called("Giulia", "giulia"));
};

constexpr Date day(unsigned of_may) { return std::chrono::year{2026} / 5 / std::chrono::day{of_may}; }

}  // namespace

TEST_CASE("a promise comes back as it was stored") {
  Promises with;
  auto private_entry = entry_of(with.giulia, "call");
  private_entry.is_private = true;
  Reminder reminder;
  reminder.uid = "0123";
  reminder.client = with.giulia;
  reminder.interaction = with.log.add(private_entry);
  reminder.text = "the drafts";
  reminder.due_on = day(8);
  reminder.due_at = kMonday + std::chrono::hours(100);
  reminder.whose = Whose::client;
  reminder.created_at = kMonday;
  const auto found = with.table.by_id(with.table.add(reminder));
  REQUIRE(found);
  CHECK(found->uid == "0123");
  CHECK(found->client == with.giulia);
  CHECK(found->client_slug == "giulia");
  CHECK(found->interaction == reminder.interaction);
  CHECK(found->text == "the drafts");
  CHECK(found->due_on == day(8));
  CHECK(found->due_at == reminder.due_at);
  CHECK(found->whose == Whose::client);
  CHECK(found->created_at == kMonday);
  CHECK_FALSE(found->done_at);
  CHECK(found->is_private);
  CHECK_FALSE(with.table.by_id(ReminderId{99}));
}

TEST_CASE("open promises come by due date, until they are done") {
  Promises with;
  with.add("late", day(9), with.giulia);
  const auto early = with.add("early", day(7), with.giulia);
  with.add("nobody's", day(8), std::nullopt);
  CHECK(with.open({}) == Texts{"early", "nobody's", "late"});
  CHECK(with.open(with.giulia) == Texts{"early", "late"});
  Reminder done = *with.table.by_id(early);
  done.done_at = kMonday;
  with.table.update(done);
  CHECK(with.table.by_id(early)->done_at == kMonday);
  CHECK(with.open({}) == Texts{"nobody's", "late"});
  done.done_at = std::nullopt;
  with.table.update(done);
  CHECK(with.open({}) == Texts{"early", "nobody's", "late"});
}

TEST_CASE("promises stand with the entry they were made in, and go with it when told to") {
  Promises with;
  const auto entry = with.log.add(entry_of(with.giulia, "call"));
  Reminder reminder;
  reminder.interaction = entry;
  reminder.text = "the drafts";
  reminder.due_on = day(8);
  const auto kept = with.table.add(reminder);
  with.add("another", day(8), with.giulia);
  CHECK(with.table.of_interaction(entry).size() == 1);

  SECTION("kept") {
    with.log.remove(entry);
    REQUIRE(with.table.by_id(kept));
    CHECK_FALSE(with.table.by_id(kept)->interaction);
  }
  SECTION("gone") {
    with.table.remove_of(entry);
    with.log.remove(entry);
    CHECK_FALSE(with.table.by_id(kept));
    CHECK(with.open({}) == Texts{"another"});
  }
}

}  // namespace care::test
