#include <sys/stat.h>

#include <limits>

#include "care/error.hpp"
#include "store/client_table.hpp"
#include "store/history.hpp"
#include "store/import_copies.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

/// A store over which imports and commands take turns.
struct Imports : StoreFolder {
  template <class Work>
  void import(const std::string& words, Work work, bool changed = true) const {
    const auto store = write();
    store->begin_bulk(kMonday);
    work(*store);
    store->commit_bulk({{}, kMonday, words, "imported " + words}, changed);
  }

  void log(const std::string& summary) const {
    command("log " + summary, [&](Store& store) { return store.interactions.add(entry_of(giulia, summary)); });
  }

  Step undo() const {
    const auto store = write();
    store->begin_unrecorded();
    const Step step = store->undo();
    store->commit_unrecorded();
    return step;
  }

  Step redo() const {
    const auto store = write();
    store->begin_unrecorded();
    const Step step = store->history.redo();
    store->commit_unrecorded();
    return step;
  }

  Texts entries() const { return summaries(read()->interactions.list({})); }
  Texts found(const std::string& word) const { return summaries(read()->interactions.search({word}, {}, 20)); }
  Texts copies() const { return ImportCopies(path).list(); }

  Texts steps() const {
    Texts texts;
    for (const auto& step : read()->history.list(100)) texts.push_back((step.undone ? "-" : "") + step.command);
    return texts;
  }

  void check_text() const {
    write()->database().execute("INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)");
  }

  ClientId giulia{1};
};

void add_giulia(Store& store) { store.clients.add(client_called("Giulia", "giulia")); }

void add_two(Store& store) {
  store.interactions.add(entry_of(ClientId{1}, "alpha"));
  store.interactions.add(entry_of(ClientId{1}, "beta"));
}

}  // namespace

TEST_CASE("a bulk step into an empty database makes no copy, and is undone all the same") {
  const Imports at;
  at.import("everything", [](Store& store) {
    add_giulia(store);
    add_two(store);
  });
  CHECK(at.copies().empty());
  CHECK(at.entries().size() == 2);
  CHECK(at.undo().command == "everything");
  CHECK(at.entries().empty());
  CHECK(at.read()->clients.list({}).empty());
  CHECK(at.found("alpha").empty());
  CHECK(at.steps() == Texts{"-everything"});
  at.check_text();
}

TEST_CASE("a bulk step is undone by its copy, and what came before it after that") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.log("before");
  at.import("two", add_two);
  REQUIRE(at.copies() == Texts{"care.db.import-20260504T000000Z"});
  struct stat status {};
  REQUIRE(::stat((at.path.parent_path() / at.copies().front()).c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);

  at.log("after");
  CHECK(at.undo().command == "log after");
  const Step undone = at.undo();
  CHECK(undone.command == "two");
  CHECK(undone.undone);
  CHECK(at.entries() == Texts{"before"});
  CHECK(at.found("alpha").empty());
  CHECK(at.found("before") == Texts{"before"});
  CHECK(at.steps() == Texts{"-log after", "-two", "log before", "add"});
  CHECK(at.copies().empty());
  at.check_text();

  const auto error = error_of([&] { at.redo(); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("two") != std::string::npos);
  CHECK(at.undo().command == "log before");
  CHECK(at.redo().command == "log before");
}

TEST_CASE("an id that an undone bulk step has used is not used again") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.import("two", add_two);
  at.undo();
  at.log("later");
  const auto entries = at.read()->interactions.list({});
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().id == InteractionId{3});
}

TEST_CASE("a bulk step that changed nothing, or failed, leaves no step and no copy") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.import(
      "nothing", [](Store&) {}, false);
  {
    const auto store = at.write();
    store->begin_bulk(kMonday);
    CHECK(at.copies().size() == 1);
    add_two(*store);
  }
  CHECK(at.copies().empty());
  CHECK(at.entries().empty());
  CHECK(at.steps() == Texts{"add"});
}

TEST_CASE("a table that has given out its highest id says so, and undo gives it room again") {
  const Imports at;
  const bool into_empty = GENERATE(true, false);
  if (!into_empty) at.import("giulia", add_giulia);
  const auto insert_last = [](Store& store) {
    auto client = client_called("Ultima", "ultima");
    client.id = ClientId{std::numeric_limits<std::int64_t>::max()};
    store.clients.add(client);
  };
  at.import("too high", insert_last);
  const auto add = [&] {
    return at.command("client add", [](Store& store) { return store.clients.add(client_called("Due", "due")); });
  };
  CHECK_THAT(error_of(add).what(), Catch::Contains("highest id"));
  at.undo();
  CHECK(add().value < 10);
}

TEST_CASE("a bulk step that would be undone without its copy is not, and nothing is lost") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.import("two", add_two);
  const auto copy = at.path.parent_path() / at.copies().front();

  SECTION("gone") { std::filesystem::remove(copy); }
  SECTION("cut off") { std::filesystem::resize_file(copy, std::filesystem::file_size(copy) / 2); }
  SECTION("something else") { std::filesystem::resize_file(copy, 100); }
  CHECK(error_of([&] { at.undo(); }).kind() == ErrorKind::failed);
  CHECK(at.entries().size() == 2);
  CHECK(at.steps() == Texts{"two", "add"});
}

TEST_CASE("readers see what was there until a copy is back") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.import("two", add_two);
  const auto reader = at.read();
  reader->database().hold();
  CHECK(reader->interactions.list({}).size() == 2);
  at.undo();
  CHECK(reader->interactions.list({}).size() == 2);
  reader->database().rollback();
  CHECK(reader->interactions.list({}).empty());
}

TEST_CASE("a copy that no step needs any more goes with the next bulk step") {
  const Imports at;
  at.command("add", [](Store& store) { return add_giulia(store), 0; });
  at.import("two", add_two);
  const auto needed = at.copies();
  std::filesystem::copy_file(at.path, at.path.parent_path() / "care.db.import-20200101T000000Z");
  at.import("more", [](Store& store) { store.interactions.add(entry_of(ClientId{1}, "gamma")); });
  CHECK(at.copies() == Texts{needed.front(), needed.front() + "-2"});
}

}  // namespace care::test
