#include "core/files.hpp"

#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "care/error.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care {
namespace {

namespace fs = std::filesystem;

template <class Work>
std::string error_of(Work work) {
  try {
    work();
    return "none";
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::failed);
    return error.what();
  }
}

struct Folder {
  std::string file(const std::string& name, const std::string& content, mode_t mode = 0644) const {
    std::ofstream(path / name, std::ios::binary) << content;
    ::chmod((path / name).c_str(), mode);
    return (path / name).string();
  }

  mode_t mode(const std::string& name) const {
    struct stat status {};
    REQUIRE(::stat((path / name).c_str(), &status) == 0);
    return status.st_mode & 07777;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& each : entries_of(path)) names.push_back(each.filename().string());
    return names;
  }

  test::TempDir folder;
  fs::path path = folder.path();
};

/// What a folder that must not be searched is to a user, also for the one who may search all.
fs::path never_resolved(const Folder& at) {
  fs::create_symlink("circle", at.path / "circle");
  return at.path / "circle" / "file";
}

}  // namespace

TEST_CASE("a file is read to its end, whatever is in it") {
  const Folder at;
  const std::string content = std::string(200'000, 'x') + std::string("\0\xff\r\n", 4);
  CHECK(read_file(at.file("a", content)) == content);
  CHECK(read_file(at.file("b", "")).empty());
  std::ifstream stream(at.path / "a", std::ios::binary);
  CHECK(read_all(stream, "a") == content);
  std::istringstream empty;
  CHECK(read_all(empty, "b").empty());
}

TEST_CASE("what cannot be read to its end is an error, never a short file") {
  const Folder at;
  CHECK_THAT(error_of([&] { read_file(at.path); }), Catch::EndsWith("is a folder"));
  CHECK_THAT(error_of([&] { read_file(at.path / "none"); }),
             Catch::EndsWith("cannot be read: No such file or directory"));
  CHECK_THAT(error_of([&] { read_file("/proc/self/mem"); }), Catch::Contains("'/proc/self/mem' cannot be read: "));
  for (const auto& path : {fs::path("/proc/self/mem"), at.path}) {
    std::ifstream stream(path, std::ios::binary);
    CHECK_THAT(error_of([&] { read_all(stream, "standard input"); }),
               Catch::StartsWith("standard input cannot be read: "));
  }
}

TEST_CASE("only what the system has no file for is not there") {
  const Folder at;
  CHECK(is_there(at.path));
  CHECK(is_there(at.file("a", "")));
  CHECK_FALSE(is_there(at.path / "b"));
  CHECK_FALSE(is_there(at.path / "b" / "c"));
  CHECK_THAT(error_of([&] { is_there(at.path / "a" / "b"); }), Catch::Contains("cannot be read: Not a directory"));
  CHECK_THAT(error_of([&] { is_there(never_resolved(at)); }), Catch::Contains("cannot be read: "));
  CHECK(entries_of(at.path / "b").empty());
  CHECK_THAT(error_of([&] { entries_of(at.path / "a"); }), Catch::Contains("cannot be read: Not a directory"));
}

TEST_CASE("a file takes the place of another in one move, or nothing happens") {
  const Folder at;
  at.file("a", "old", 0640);
  std::ifstream old_one(at.path / "a");  // who has opened it goes on reading what it was
  {
    NewFile unfinished(at.path / "a", Readers::as_before);
    unfinished.write("half of");
    CHECK(read_file(at.path / "a") == "old");
  }
  CHECK(at.names() == std::vector<std::string>{"a"});
  replace_file(at.path / "a", "new", Readers::as_before);
  CHECK(read_file(at.path / "a") == "new");
  CHECK(read_all(old_one, "a") == "old");
  CHECK(at.mode("a") == 0640);
  CHECK(at.names() == std::vector<std::string>{"a"});
}

TEST_CASE("who may read a new file is said, and the umask adds nothing to it") {
  const Folder at;
  const auto before = ::umask(0);
  replace_file(at.path / "below" / "mine", "x", Readers::as_before);
  replace_file(at.file("open", "", 0644), "x", Readers::owner);
  replace_file(at.path / "all", "x", Readers::all);
  ::umask(027);
  replace_file(at.path / "some", "x", Readers::all);
  ::umask(before);
  CHECK(at.mode("below") == 0700);
  CHECK(at.mode("below/mine") == 0600);
  CHECK(at.mode("open") == 0600);
  CHECK(at.mode("all") == 0666);
  CHECK(at.mode("some") == 0640);
}

TEST_CASE("a symbolic link stays one, and what is no file is written to as it is") {
  const Folder at;
  fs::create_symlink("b", at.path / "a");
  replace_file(at.path / "a", "new", Readers::as_before);
  CHECK(fs::is_symlink(at.path / "a"));
  CHECK(read_file(at.path / "b") == "new");

  replace_file("/dev/null", "x", Readers::all);
  CHECK(fs::is_character_file("/dev/null"));
  CHECK_THAT(error_of([] { replace_file("/dev/full", "x", Readers::all); }),
             Catch::Contains("'/dev/full' cannot be written: No space left on device"));
  CHECK_THAT(error_of([&] { replace_file(at.path, "x", Readers::all); }), Catch::EndsWith("is a folder"));
  CHECK_THAT(error_of([&] { replace_file(at.path / "none" / "a", "x", Readers::all); }),
             Catch::EndsWith("cannot be written: No such file or directory"));
}

}  // namespace care
