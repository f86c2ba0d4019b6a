#include "store/migrations.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <limits>

#include "care/error.hpp"
#include "store/client_table.hpp"
#include "store/health.hpp"
#include "store/history.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

Texts tables(Database& database) {
  Texts names;
  Statement query(database, "SELECT name FROM sqlite_schema ORDER BY name");
  while (query.step()) names.push_back(query.text());
  return names;
}

}  // namespace

TEST_CASE("an empty database is brought to the newest schema, once") {
  Database database;
  migrate(database, {});
  CHECK(database.schema_version() == newest_schema_version());
  const auto before = tables(database);
  CHECK(std::find(before.begin(), before.end(), "interaction") != before.end());
  migrate(database, {});
  CHECK(tables(database) == before);
  CHECK(database.schema_version() == newest_schema_version());
}

TEST_CASE("a database that is up to date is neither copied nor locked") {
  const StoreFolder at;
  const auto writer = at.write();
  writer->begin();
  {
    Database other(at.path, Access::write);
    migrate(other, at.path);  // would wait for the writer if it took the lock
  }
  writer.get()->database().rollback();
  for (const auto& each : std::filesystem::directory_iterator(at.path.parent_path())) {
    CHECK(each.path().filename().string().find(".v") == std::string::npos);
  }
}

TEST_CASE("a database made by a newer care is refused by readers and writers, and not touched") {
  const StoreFolder at;
  at.write()->database().execute("PRAGMA user_version = 9999");
  for (const bool writing : {false, true}) {
    const auto error = error_of([&] { writing ? at.write() : at.read(); });
    CHECK(error.kind() == ErrorKind::failed);
    CHECK(std::string(error.what()).find("newer care") != std::string::npos);
    CHECK_FALSE(error.hint().empty());
  }
  Database database(at.path, Access::read);
  CHECK(database.schema_version() == 9999);
}

TEST_CASE("a schema version that no care has written is damage, and nothing is done about it") {
  const StoreFolder at;
  const int version = GENERATE(-3, std::numeric_limits<int>::min(), 0x40000005);
  at.write()->database().execute("PRAGMA user_version = " + std::to_string(version));
  for (const bool writing : {false, true}) {
    const auto error = error_of([&] { writing ? at.write() : at.read(); });
    CHECK(error.kind() == ErrorKind::failed);
    CHECK_THAT(error.what(), Catch::Contains("damaged"));
  }
  const auto findings = examine(at.path, false, {});
  const auto schema =
      std::find_if(findings.begin(), findings.end(), [](const auto& each) { return each.check == "schema"; });
  REQUIRE(schema != findings.end());
  CHECK(schema->state == Finding::State::damage);
  Database database(at.path, Access::read);
  CHECK(database.schema_version() == version);
}

TEST_CASE("a migration that fails leaves nothing of itself") {
  const StoreFolder at;
  std::filesystem::create_directories(at.path.parent_path());
  std::ofstream(at.path).close();
  {
    Database database(at.path, Access::write);
    database.execute("CREATE TABLE reminder (something_else)");  // stands in the way half through the first migration
    CHECK(error_of([&] { migrate(database, at.path); }).kind() == ErrorKind::failed);
  }
  Database database(at.path, Access::read);
  CHECK(tables(database) == Texts{"reminder"});
  CHECK(database.schema_version() == 0);
}

namespace {

/// A database of the first schema: a client, three entries, a promise, an edit; five steps.
struct FirstSchema : StoreFolder {
  FirstSchema() {
    std::filesystem::create_directories(path.parent_path());
    std::filesystem::copy_file(std::string(CARE_TEST_DATA) + "/databases/schema-1.db", path);
  }
  std::filesystem::path copy = path.string() + ".v1";
};

}  // namespace

TEST_CASE("the first command of a newer version brings the database up to date, after a copy") {
  const FirstSchema at;
  const auto store = GENERATE(true, false) ? at.write() : at.read();
  CHECK(store->database().schema_version() == newest_schema_version());
  CHECK(summaries(store->interactions.list({})) == Texts{"da togliere", "Arriva venerdì", "Bozza della copertina"});
  CHECK(store->history.list(100).size() == 5);

  struct stat status {};
  REQUIRE(::stat(at.copy.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  Database copy(at.copy, Access::read);
  CHECK(copy.schema_version() == 1);
  Statement count(copy, "SELECT count(*) FROM interaction");
  REQUIRE(count.step());
  CHECK(count.integer() == 3);
}

TEST_CASE("what was done before columns were added is undone and redone after that") {
  const FirstSchema at;
  Texts undone;
  for (int i = 0; i < 5; ++i) {
    const auto store = at.write();
    store->begin_unrecorded();
    undone.push_back(store->undo().summary);
    store->commit_unrecorded();
  }
  CHECK(undone.front() == "Changed giulia, Giulia Bianchi.");
  CHECK(at.read()->clients.list({}).empty());
  for (int i = 0; i < 5; ++i) {
    const auto store = at.write();
    store->begin_unrecorded();
    store->history.redo();
    store->commit_unrecorded();
  }
  const auto store = at.read();
  CHECK(store->clients.find("giulia").note == "preferisce il telefono");
  CHECK(store->reminders.open({}).size() == 1);
  CHECK(summaries(store->interactions.search({"copertina"}, {}, 20)) == Texts{"Bozza della copertina"});
}

TEST_CASE("changes keep their meaning at the same schema, and not from before there was one") {
  const int newest = newest_schema_version();
  CHECK(same_shape(newest, newest));
  CHECK_FALSE(same_shape(0, newest));
  CHECK_FALSE(same_shape(newest + 1, newest));
  CHECK_FALSE(same_shape(-3, newest));
}

}  // namespace care::test
