// Any file at all is taken in or refused with a reason that says where; what was refused has left nothing, and what was
// taken in comes out again as a file that changes nothing where it came from, and makes the same elsewhere. Lists and
// reports can be made of all that was taken in.
// With the words of tests/fuzz/import.dict: -dict=…
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "program.hpp"

namespace {

using namespace care;
using fuzz::folder;
using fuzz::require;
using fuzz::Result;

Result run(const char* database, std::vector<std::string> words, const std::string& input = {}) {
  words.insert(words.begin(), {"--no-config", "--db", (folder() / database).string()});
  return fuzz::run(words, input);
}

void remove_all() {
  for (const auto& each : std::filesystem::directory_iterator(folder())) std::filesystem::remove_all(each);
}

void check_refused(const Result& refused) {
  require(refused.code == 1 && refused.out.empty());
  require(refused.err.starts_with("care: ") && is_utf8(refused.err));
  require(!refused.err.starts_with("care: something went wrong inside"));
  require(!refused.err.starts_with("care: the database failed"));
}

void check_taken(const std::string& file) {
  require(run("a", {"import", "-"}, file).code == 0);
  const Result exported = run("a", {"export"});
  require(exported.code == 0);
  const Result again = run("a",
                           {"import", "-", "-q", "--fields",
                            "clients,interactions,quotes,payments,reminders,overrides,gifts,snoozes,files,changed"},
                           exported.out);
  require(again.code == 0 && again.out == "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n");
  require(run("b", {"import", "-"}, exported.out).code == 0);
  require(run("b", {"export"}).out == exported.out);
  // What is computed of quotes can be: one that cannot would stand in the way of all others.
  for (const char* noun : {"quote", "payment", "log"}) require(run("a", {noun, "list", "--json"}).code == 0);
  require(run("a", {"report", "money"}).code == 0);
  require(run("a", {"doctor"}).out.find("\nok\tfull text") != std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string file(reinterpret_cast<const char*>(data), size);
  const Result rehearsed = run("a", {"import", "-", "--dry-run"}, file);
  require(!std::filesystem::exists(folder() / "a"));
  if (rehearsed.code != 0) {
    check_refused(rehearsed);
    return 0;
  }
  check_taken(file);
  remove_all();
  return 0;
}
