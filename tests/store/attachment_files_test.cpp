#include "store/attachment_files.hpp"

#include <sys/stat.h>

#include <fstream>

#include "care/error.hpp"
#include "store/health.hpp"
#include "store_support.hpp"
#include "system/process.hpp"

namespace care::test {
namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

std::size_t files_below(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) count += each.is_regular_file();
  return count;
}

}  // namespace

TEST_CASE("hashes are those of FIPS 180-4") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("hashes are what sha256sum says") {
  system::SystemPrograms programs;
  std::string content;
  for (int i = 0; i < 300; ++i) content += static_cast<char>(i * 7);
  for (const std::size_t size : {55U, 56U, 63U, 64U, 65U, 119U, 300U}) {
    const std::string part = content.substr(0, size);
    const auto result = programs.capture({"sha256sum"}, part);
    REQUIRE(result.exit_code == 0);
    CHECK(sha256(part) == result.out.substr(0, 64));
  }
}

TEST_CASE("an attachment is kept whole, where only its owner can read it") {
  const TempDir temp;
  ::umask(0);
  AttachmentFiles files(temp.path() / "care.db.files");
  const std::string content("%PDF\0\r\n\xFF", 8);
  const auto kept = files.keep("/home/anna/../bozza 1.pdf", content);
  CHECK(kept.name == "bozza 1.pdf");
  CHECK(kept.bytes == 8);
  CHECK(kept.sha256 == sha256(content));
  CHECK(read_file(files.path(kept)) == content);
  CHECK(mode_of(files.path(kept)) == 0600);
  CHECK(mode_of(temp.path() / "care.db.files") == 0700);
  CHECK(mode_of(files.path(kept).parent_path()) == 0700);
}

TEST_CASE("the same content is kept once, under every name") {
  const TempDir temp;
  AttachmentFiles files(temp.path() / "files");
  const auto first = files.keep("a.txt", "the same");
  const auto second = files.keep("b.txt", "the same");
  CHECK(first.sha256 == second.sha256);
  CHECK(second.name == "b.txt");
  CHECK(files.path(first) == files.path(second));
  files.keep("a.txt", "other");
  CHECK(files_below(temp.path()) == 2);
}

TEST_CASE("an empty file is one too") {
  const TempDir temp;
  AttachmentFiles files(temp.path() / "files");
  const auto kept = files.keep("empty", "");
  CHECK(kept.bytes == 0);
  CHECK(read_file(files.path(kept)).empty());
}

TEST_CASE("a file that was cleared away before its row is kept stops the command") {
  const StoreFolder at;
  const auto store = at.write();
  const auto giulia = store->clients.add(client_called("Giulia", "giulia"));
  const auto kept = store->attachments.keep("a.txt", "text");
  CHECK(examine(at.path, true, kMonday).size() > 1);  // it mends: nothing names the file yet
  REQUIRE_FALSE(std::filesystem::exists(store->attachments.path(kept)));
  store->begin();
  auto entry = entry_of(giulia, "x");
  entry.attachments = {kept};
  store->interactions.add(entry);
  CHECK(error_of([&] { store->commit({{}, kMonday, "log", "x"}); }).kind() == ErrorKind::try_later);
}

TEST_CASE("an attachment that cannot be kept is an error") {
  const TempDir temp;
  std::ofstream(temp.path() / "files") << "a file where the folder should be";
  AttachmentFiles files(temp.path() / "files");
  CHECK(error_of([&] { files.keep("a.txt", "text"); }).kind() == ErrorKind::failed);
}

}  // namespace care::test
