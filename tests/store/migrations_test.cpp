#include "store/migrations.hpp"

#include <fstream>

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

TEST_CASE("changes keep their meaning at the same schema, and not from before there was one") {
  const int newest = newest_schema_version();
  CHECK(same_shape(newest, newest));
  CHECK_FALSE(same_shape(0, newest));
  CHECK_FALSE(same_shape(newest + 1, newest));
}

}  // namespace care::test
