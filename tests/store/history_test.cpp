#include "store/history.hpp"

#include "care/error.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

struct Past : StoreFolder {
  Past() {
    giulia =
        command("client add giulia", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  }

  InteractionId log(const std::string& summary, Instant at = kMonday) const {
    return command(
        "log " + summary, [&](Store& store) { return store.interactions.add(entry_of(giulia, summary, at)); }, at);
  }

  Step undo() const {
    return replay([](Store& store) { return store.history.undo(); });
  }
  Step redo() const {
    return replay([](Store& store) { return store.history.redo(); });
  }

  template <class Work>
  Step replay(Work work) const {
    const auto store = write();
    store->begin_unrecorded();
    const Step step = work(*store);
    store->commit_unrecorded();
    return step;
  }

  /// As another program would that writes no history.
  void behind_its_back(const std::string& sql) const { write()->database().execute(sql); }

  Texts entries() const { return summaries(read()->interactions.list({})); }
  Texts found(const std::string& word) const { return summaries(read()->interactions.search({word}, {}, 20)); }

  /// Newest first; what is undone has a minus before it.
  Texts steps() const {
    Texts texts;
    for (const auto& step : read()->history.list(100)) texts.push_back((step.undone ? "-" : "") + step.command);
    return texts;
  }

  ClientId giulia;
};

std::int64_t count(Database& database, const std::string& table) {
  Statement query(database, "SELECT count(*) FROM " + table);
  REQUIRE(query.step());
  return query.integer();
}

}  // namespace

TEST_CASE("one command is one step, with what it said") {
  const Past past;
  past.log("a", kMonday + std::chrono::hours(1));
  const auto steps = past.read()->history.list(100);
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].command == "log a");
  CHECK(steps[0].summary == "did log a");
  CHECK(steps[0].at == kMonday + std::chrono::hours(1));
  CHECK(steps[0].id > steps[1].id);
  CHECK(past.read()->history.list(1).size() == 1);
}

TEST_CASE("a command that changed nothing is no step, even where it changed something back") {
  const Past past;
  past.command("nothing", [](Store&) { return 0; });
  past.command("back", [&](Store& store) {
    auto client = *store.clients.by_id(past.giulia);
    client.name = "Another";
    store.clients.update(client);
    client.name = "Giulia";
    store.clients.update(client);
    return 0;
  });
  past.command("gone", [&](Store& store) {
    store.interactions.remove(store.interactions.add(entry_of(past.giulia, "gone")));
    return 0;
  });
  CHECK(past.steps() == Texts{"client add giulia"});
}

TEST_CASE("commands are undone and redone one by one, and the full text with them") {
  const Past past;
  const auto a = past.log("alpha");
  past.log("beta");
  past.command("edit", [&](Store& store) {
    auto entry = store.interactions.find(a);
    entry.summary = "gamma";
    entry.attachments = {{"x", std::string(64, 'a'), 1}};
    store.interactions.update(entry);
    return 0;
  });
  past.command("remove", [&](Store& store) {
    store.interactions.remove(a);
    return 0;
  });
  CHECK(past.entries() == Texts{"beta"});
  CHECK(past.found("gamma").empty());

  CHECK(past.undo().command == "remove");
  CHECK(past.found("gamma") == Texts{"gamma"});
  CHECK(past.read()->interactions.find(a).attachments.size() == 1);
  CHECK(past.undo().command == "edit");
  CHECK(past.found("alpha") == Texts{"alpha"});
  CHECK(past.found("gamma").empty());
  CHECK(past.read()->interactions.find(a).attachments.empty());
  CHECK(past.undo().command == "log beta");
  CHECK(past.undo().command == "log alpha");
  CHECK(past.entries().empty());
  CHECK(past.undo().command == "client add giulia");
  CHECK(past.read()->clients.list({}).empty());
  CHECK(error_of([&] { past.undo(); }).kind() == ErrorKind::failed);

  for (const char* command : {"client add giulia", "log alpha", "log beta", "edit", "remove"}) {
    const auto step = past.redo();
    CHECK(step.command == command);
    CHECK_FALSE(step.undone);
  }
  CHECK(error_of([&] { past.redo(); }).kind() == ErrorKind::failed);
  CHECK(past.entries() == Texts{"beta"});
  CHECK(past.found("gamma").empty());
  CHECK(past.found("beta") == Texts{"beta"});
  past.behind_its_back("INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)");
}

TEST_CASE("a merge is undone whole") {
  const Past past;
  const auto tom = past.command("add tom", [](Store& store) {
    Client client = client_called("Tom", "tom");
    client.contact_points = {{"email", "tom@example.com"}};
    client.people = {{"Ada", "", {}}};
    return store.clients.add(client);
  });
  past.command("log tom", [&](Store& store) { return store.interactions.add(entry_of(tom, "of Tom"), "<1@x>"); });
  past.log("of Giulia");
  past.command("merge", [&](Store& store) {
    store.clients.merge(tom, past.giulia, kMonday);
    return 0;
  });
  CHECK(past.read()->clients.find("tom").id == past.giulia);
  past.undo();
  const auto store = past.read();
  CHECK(store->clients.find("tom").id == tom);
  CHECK(store->clients.by_email("tom@example.com")->id == tom);
  CHECK(store->clients.by_id(tom)->people.size() == 1);
  CHECK(store->interactions.by_message("<1@x>", tom));
}

TEST_CASE("ids are never used again, not even after an undo") {
  const Past past;
  const auto first = past.log("a");
  past.undo();
  const auto second = past.log("b");
  CHECK(second > first);
  past.command("remove", [&](Store& store) {
    store.interactions.remove(second);
    return 0;
  });
  CHECK(past.log("c") > second);
}

TEST_CASE("a command after an undo gives up what could be redone") {
  const Past past;
  past.log("a");
  past.log("b");
  past.undo();
  past.undo();
  past.log("c");
  CHECK(past.steps() == Texts{"log c", "-log b", "-log a", "client add giulia"});
  CHECK(std::string(error_of([&] { past.redo(); }).what()) == "there is nothing to redo");

  CHECK(past.undo().command == "log c");
  CHECK(past.undo().command == "client add giulia");  // over those that were given up
  CHECK(past.redo().command == "client add giulia");
  CHECK(past.redo().command == "log c");
  CHECK(error_of([&] { past.redo(); }).kind() == ErrorKind::failed);
  CHECK(past.entries() == Texts{"c"});

  past.undo();
  past.log("d");
  CHECK(error_of([&] { past.redo(); }).kind() == ErrorKind::failed);
  CHECK(past.entries() == Texts{"d"});
}

TEST_CASE("what was changed since is not overwritten by an undo, and nothing else is done") {
  const Past past;
  const auto id = past.command("two", [&](Store& store) {
    store.interactions.add(entry_of(past.giulia, "first of two"));
    return store.interactions.add(entry_of(past.giulia, "second of two"));
  });
  past.behind_its_back("UPDATE interaction SET body = 'from elsewhere' WHERE id = " + std::to_string(id.value));
  const auto error = error_of([&] { past.undo(); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("interaction") != std::string::npos);
  CHECK(past.entries() == Texts{"second of two", "first of two"});
  CHECK(past.steps() == Texts{"two", "client add giulia"});
  CHECK(past.found("elsewhere").empty() == false);
}

TEST_CASE("what others have come to rest on is not undone") {
  const Past past;
  past.behind_its_back(
      "INSERT INTO reminder (uid, client_id, text, due_on, whose, created_at) VALUES ('', 1, '', '2026-05-08', "
      "'mine', 0)");
  const auto error = error_of([&] { past.undo(); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("rests on") != std::string::npos);
  CHECK(past.read()->clients.list({}).size() == 1);
}

TEST_CASE("a redo that meets something else in its place is refused") {
  const Past past;
  past.command("tom", [](Store& store) { return store.clients.add(client_called("Tom", "tom")); });
  past.undo();
  past.behind_its_back("UPDATE client SET slug = 'tom'");
  CHECK(error_of([&] { past.redo(); }).kind() == ErrorKind::failed);
  CHECK(slugs(past.read()->clients.list({})) == Texts{"tom"});
  CHECK(past.steps() == Texts{"-tom", "client add giulia"});
}

TEST_CASE("changes are kept for ninety days, and steps for ever") {
  const Past past;
  past.log("old");
  past.log("young", kMonday + std::chrono::days(90));
  CHECK(count(past.read()->database(), "step_change") == 3);  // ninety days and not a second more
  past.log("new", kMonday + std::chrono::days(90) + std::chrono::seconds(1));
  CHECK(count(past.read()->database(), "step_change") == 2);
  CHECK(past.steps() == Texts{"log new", "log young", "log old", "client add giulia"});

  past.undo();
  past.undo();
  const auto error = error_of([&] { past.undo(); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("too long ago") != std::string::npos);
  CHECK(past.entries() == Texts{"old"});
}

TEST_CASE("a step from another shape of the database is not undone") {
  const Past past;
  past.log("a");
  past.behind_its_back("UPDATE step SET schema_version = 0");
  CHECK(std::string(error_of([&] { past.undo(); }).what()).find("older shape") != std::string::npos);
  CHECK(past.entries() == Texts{"a"});
}

}  // namespace care::test
