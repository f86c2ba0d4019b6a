#include "store/database.hpp"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "care/error.hpp"
#include "store/client_table.hpp"
#include "store/history.hpp"
#include "store/interaction_table.hpp"
#include "store/migrations.hpp"
#include "store/store.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

Texts files_in(const std::filesystem::path& folder) {
  Texts names;
  for (const auto& each : std::filesystem::directory_iterator(folder)) names.push_back(each.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string pragma(Database& database, const std::string& name) {
  Statement query(database, "PRAGMA " + name);
  REQUIRE(query.step());
  return query.text();
}

/// Root may write anywhere: the tests of rights are done as nobody then.
class WithoutRights {
 public:
  explicit WithoutRights(const std::filesystem::path& folder) : folder_(folder) {
    std::filesystem::permissions(folder_.parent_path(), std::filesystem::perms(0755));
    for (const auto& each : std::filesystem::directory_iterator(folder_)) {
      std::filesystem::permissions(each.path(), std::filesystem::perms(0444));
    }
    std::filesystem::permissions(folder_, std::filesystem::perms(0555));
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0) REQUIRE(::seteuid(kNobody) == 0);
  }
  ~WithoutRights() {
    if (::seteuid(::getuid()) != 0) std::abort();
    std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("the first write makes a database and its folders that nobody else can read") {
  const StoreFolder at;
  const auto deep = at.folder.path() / "a" / "b" / "care.db";
  ::umask(0);
  Store::open_to_write(deep);
  CHECK(mode_of(deep) == 0600);
  CHECK(mode_of(deep.parent_path()) == 0700);
  CHECK(mode_of(deep.parent_path().parent_path()) == 0700);
  CHECK(files_in(deep.parent_path()) == Texts{"care.db"});
}

TEST_CASE("a write leaves a folder alone that is there already") {
  const StoreFolder at;
  std::filesystem::create_directory(at.path.parent_path());
  std::filesystem::permissions(at.path.parent_path(), std::filesystem::perms(0750));
  at.write();
  CHECK(mode_of(at.path.parent_path()) == 0750);
  CHECK(mode_of(at.path) == 0600);
}

TEST_CASE("the database is kept as it is to be kept") {
  const StoreFolder at;
  const auto store = at.write();
  CHECK(pragma(store->database(), "journal_mode") == "wal");
  CHECK(pragma(store->database(), "foreign_keys") == "1");
  CHECK(pragma(store->database(), "synchronous") == "2");  // FULL: what was told as kept outlives a power cut
}

TEST_CASE("a reader of a database that is not there sees an empty one and makes nothing") {
  const StoreFolder at;
  {
    const auto store = at.read();
    CHECK(store->clients.list({}).empty());
    CHECK(store->interactions.list({}).empty());
    CHECK(store->interactions.search({"word"}, {}, 20).empty());
    CHECK(store->history.list(20).empty());
  }
  CHECK(files_in(at.folder.path()).empty());
}

TEST_CASE("a reader leaves nothing behind") {
  const StoreFolder at;
  at.command("add", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  const auto before = std::filesystem::last_write_time(at.path);
  CHECK(at.read()->clients.list({}).size() == 1);
  CHECK(files_in(at.path.parent_path()) == Texts{"care.db"});
  CHECK(std::filesystem::last_write_time(at.path) == before);
}

TEST_CASE("a reader cannot write") {
  const StoreFolder at;
  at.write();
  const auto store = at.read();
  const auto error = error_of([&] { store->clients.add(client_called("Giulia", "giulia")); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()) == "the database cannot be written");
  CHECK(at.read()->clients.list({}).empty());
}

TEST_CASE("a folder that cannot be written can be read") {
  const StoreFolder at;
  at.command("add", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  const WithoutRights none(at.path.parent_path());
  CHECK(slugs(at.read()->clients.list({})) == Texts{"giulia"});
  const auto error =
      error_of([&] { at.command("add", [](Store& store) { return store.clients.add(client_called("Tom", "tom")); }); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("cannot be") != std::string::npos);
}

TEST_CASE("a name with the marks of a URI is read from a folder that cannot be written") {
  const StoreFolder at;
  const auto odd = at.folder.path() / "a?b #%41" / "c&d.db";
  {
    const auto store = Store::open_to_write(odd);
    store->begin();
    store->clients.add(client_called("Giulia", "giulia"));
    store->commit({{}, kMonday, "add", "", false});
  }
  const WithoutRights none(odd.parent_path());
  CHECK(Store::open_to_read(odd)->clients.list({}).size() == 1);
}

TEST_CASE("a log that another process left in a folder that cannot be written is not passed over") {
  const StoreFolder at;
  at.write();
  std::ofstream(at.path.string() + "-wal", std::ios::binary) << "frames that only a writer may bring in";
  const WithoutRights none(at.path.parent_path());
  const auto error = error_of([&] { at.read(); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("in use") != std::string::npos);
  CHECK_FALSE(error.hint().empty());
}

TEST_CASE("a database cannot be made where nobody may write") {
  const StoreFolder at;
  std::filesystem::create_directory(at.path.parent_path());
  const WithoutRights none(at.path.parent_path());
  for (const auto& path : {at.path, at.path.parent_path() / "deeper" / "care.db"}) {
    const auto error = error_of([&] { Store::open_to_write(path); });
    CHECK(error.kind() == ErrorKind::failed);
    CHECK(std::string(error.what()).find("cannot be made") != std::string::npos);
  }
}

TEST_CASE("a busy database is a reason to try later") {
  const StoreFolder at;
  const auto first = at.write();
  const auto second = at.write();
  first->begin();
  sqlite3_busy_timeout(second->database().handle(), 1);
  CHECK(error_of([&] { second->begin(); }).kind() == ErrorKind::try_later);
  CHECK(at.read()->clients.list({}).empty());  // readers do not wait for a writer
}

TEST_CASE("what was begun and not committed is undone, and the lock given back") {
  const StoreFolder at;
  {
    const auto store = at.write();
    store->begin();
    store->clients.add(client_called("Giulia", "giulia"));
  }
  CHECK(at.read()->clients.list({}).empty());
  CHECK(at.read()->history.list(20).empty());
  at.command("add", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  CHECK(at.read()->clients.list({}).size() == 1);
}

TEST_CASE("a forgotten parameter is an error and not an empty value") {
  Database database;
  Statement query(database, "SELECT :a, :b");
  query.bind(":a", 1);
  CHECK_THROWS_AS(query.step(), std::logic_error);
  query.bind(":b", "two");
  CHECK(query.step());
  query.reset();
  CHECK_THROWS_AS(query.step(), std::logic_error);
}

TEST_CASE("texts keep what stands in them") {
  Database database;
  const std::string text("a\0b\x1b", 4);
  Statement query(database, "SELECT :text, :blob, NULL, 7");
  query.bind(":text", text).bind_blob(":blob", text);
  REQUIRE(query.step());
  CHECK(query.text() == text);
  CHECK(query.blob() == text);
  CHECK(query.null());
  CHECK_FALSE(query.null());
  CHECK(query.integer() == 7);
}

TEST_CASE("a file that is no database, or a damaged one, is told as that and left as it is") {
  const StoreFolder at;
  std::filesystem::create_directory(at.path.parent_path());
  const std::string content =
      "This is a letter and not a database, though it is long enough to be read as the head of one.";
  std::ofstream(at.path, std::ios::binary) << content << std::string(4096, 'x');
  for (const bool writing : {false, true}) {
    const auto error = error_of([&] { writing ? at.write() : at.read(); });
    CHECK(error.kind() == ErrorKind::failed);
    CHECK(std::string(error.what()).find("damaged") != std::string::npos);
  }
  CHECK(read_file(at.path).starts_with(content));
}

TEST_CASE("damage inside is found when it is met") {
  const StoreFolder at;
  at.command("add", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  {
    std::fstream file(at.path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096);  // all but the page with the schema's beginning
    file << std::string(std::filesystem::file_size(at.path) - 4096, '\xAB');
  }
  const auto error = error_of([&] { at.read()->clients.list({}); });
  CHECK(error.kind() == ErrorKind::failed);
  CHECK(std::string(error.what()).find("damaged") != std::string::npos);
}

TEST_CASE("a folder in the database's place is an error") {
  const StoreFolder at;
  std::filesystem::create_directories(at.path);
  CHECK(error_of([&] { at.read(); }).kind() == ErrorKind::failed);
  CHECK(error_of([&] { at.write(); }).kind() == ErrorKind::failed);
}

TEST_CASE("a glance waits for nobody, and makes and changes nothing") {
  const StoreFolder at;
  CHECK(Store::open_to_glance(at.path) == nullptr);
  CHECK_FALSE(std::filesystem::exists(at.path));
  at.command("add", [](Store& store) { return store.clients.add(client_called("Giulia", "giulia")); });
  {
    Database older(at.path, Access::write);
    older.execute("PRAGMA user_version = 0");
  }
  {
    const auto glance = Store::open_to_glance(at.path);
    REQUIRE(glance != nullptr);
    CHECK(glance->clients.suggest("g", Suggested::here, 10).size() == 1);
    CHECK(glance->database().schema_version() == 0);
    CHECK_THROWS_AS(glance->database().execute("DELETE FROM client"), Error);
  }
  Database other(at.path, Access::write);
  other.execute("PRAGMA locking_mode = EXCLUSIVE");
  other.begin();
  other.execute("DELETE FROM client");
  const auto start = std::chrono::steady_clock::now();
  CHECK_THROWS_AS(Store::open_to_glance(at.path), Error);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

}  // namespace care::test
