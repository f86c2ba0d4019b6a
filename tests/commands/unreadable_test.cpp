#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {
namespace {

namespace fs = std::filesystem;

/// Puts a link that leads to itself in the place of a file or a folder: not even root can look behind that.
void close_off(const fs::path& path) {
  fs::remove_all(path);
  fs::create_symlink(path.filename(), path);
}

}  // namespace

TEST_CASE("a data folder that cannot be searched is an error, not an empty one") {
  TestApp app;
  close_off(app.folder.path() / "data");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"client", "list"},
                                                {"today"},
                                                {"log"},
                                                {"export"},
                                                {"client", "add", "Giulia"},
                                                {"init"}}) {
    INFO(words[0]);
    const auto result = app.run(words);
    CHECK(result.code == 1);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, Catch::Contains("care.db' cannot be read: "));
  }
  CHECK_THAT(app.run({"doctor"}).out, Catch::Contains("care.db' cannot be read: "));
}

TEST_CASE("a configuration that cannot be reached is told by every command, and its boundaries are not passed over") {
  TestApp app;
  close_off(app.folder.path() / "config");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"client", "list"}, {"client", "add", "Giulia"}}) {
    const auto result = app.run(words);
    CHECK(result.code == 4);
    CHECK_THAT(result.err, Catch::Contains("config.toml' cannot be read: "));
  }
  app.ok({"--no-config", "client", "list"});
}

TEST_CASE("what of one's own cannot be reached beside the configuration is no missing template") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "Bozza", "-k", "delivery", "--at", "yesterday"});
  close_off(app.folder.path() / "config" / "care" / "templates");
  CHECK_THAT(app.run({"recap", "giulia"}).err, Catch::Contains("templates' cannot be read: "));
  close_off(app.folder.path() / "config" / "care" / "quotes");
  CHECK_THAT(app.run({"quote", "template", "list"}).err, Catch::Contains("quotes' cannot be read: "));
}

TEST_CASE("a file that fails while it is read is nothing that could be kept") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  CHECK_THAT(app.run({"log", "giulia", "x", "--attach", "/proc/self/mem"}).err, Catch::Contains("cannot be read: "));
  CHECK_THAT(app.run({"mail", "check", "/proc/self/mem"}).err, Catch::Contains("cannot be read: "));
  CHECK_THAT(app.run({"import", "/proc/self/mem"}).err, Catch::Contains("cannot be read: "));
  CHECK(app.ok({"log", "--count"}) == "0\n");
}

TEST_CASE("an export without an attachment that cannot be read is told by the exit code too") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "una bozza", "--attach", app.file("bozza.txt", "content")});
  for (const auto& each : fs::recursive_directory_iterator(app.database().string() + ".files")) {
    if (!each.is_regular_file()) continue;
    fs::remove(each.path());
    fs::create_directory(each.path());
    break;
  }
  const auto path = (app.folder.path() / "all.json").string();
  const auto result = app.run({"export", "-o", path});
  CHECK(result.code == 1);
  CHECK_THAT(result.err, Catch::Contains("an attachment is left out: "));
  CHECK_THAT(read_file(path), Catch::Contains("una bozza") && Catch::EndsWith("\"files\": [\n]}\n"));
}

TEST_CASE("what init writes is the user's alone, whatever the umask") {
  TestApp app;
  fs::remove_all(app.folder.path() / "config");
  const auto before = ::umask(0);
  app.ok({"init"});
  ::umask(before);
  struct stat status {};
  REQUIRE(::stat((app.folder.path() / "config" / "care" / "config.toml").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  REQUIRE(::stat((app.folder.path() / "config" / "care").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("a document takes the place of an earlier one in one move") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "Bozza", "-k", "delivery", "--at", "yesterday"});
  const auto path = app.file("out/giulia.txt", "as it was");
  std::ifstream reader(path);
  app.ok({"recap", "giulia", "-o", path});
  CHECK_THAT(read_file(path), Catch::Contains("Giulia"));
  std::string was;
  std::getline(reader, was);
  CHECK(was == "as it was");
  CHECK(app.run({"recap", "giulia", "-o", "/dev/full"}).code == 1);
}

}  // namespace care::test
