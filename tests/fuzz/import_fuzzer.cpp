// Any file at all is taken in or refused with a reason that says where; what was refused has left nothing, and what was
// taken in comes out again as a file that changes nothing where it came from, and makes the same elsewhere.
// With the words of tests/fuzz/import.dict: -dict=…
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>

#include "cli/app.hpp"
#include "commands/commands.hpp"
#include "core/text.hpp"

namespace {

using namespace care;

void require(bool holds) {
  if (!holds) std::abort();
}

class FixedClock : public Clock {
 public:
  Instant now() const override { return std::chrono::sys_days(std::chrono::year(2026) / 5 / 6); }
};

/// Nothing is started.
class NoPrograms : public Programs {
 public:
  ProgramResult capture(const std::vector<std::string>&, const std::string&) override { return {1, {}, {}}; }
  int interact(const std::vector<std::string>&, const Environment&) override { return 1; }
  int feed(const std::vector<std::string>&, const std::string&, const Environment&) override { return 1; }
};

/// A folder of this process alone.
const std::filesystem::path& folder() {
  static const std::filesystem::path kFolder = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "care-fuzz-XXXXXX").string();
    require(::mkdtemp(pattern.data()) != nullptr);
    return std::filesystem::path(pattern);
  }();
  return kFolder;
}

struct Result {
  int code;
  std::string out;
  std::string err;
};

Result run(const char* database, std::vector<std::string> words, const std::string& input = {}) {
  static const FixedClock kClock;
  NoPrograms programs;
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  World world{in,      out, err, kClock, programs, {}, [](const std::string&) { return std::optional<std::string>(); },
              folder()};
  words.insert(words.begin(), {"--no-config", "--db", (folder() / database).string()});
  const int code = cli::run(words, commands::all(), world);
  return {code, out.str(), err.str()};
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
  const Result again =
      run("a", {"import", "-", "-q", "--fields", "clients,interactions,reminders,files,changed"}, exported.out);
  require(again.code == 0 && again.out == "0\t0\t0\t0\t0\n");
  require(run("b", {"import", "-"}, exported.out).code == 0);
  require(run("b", {"export"}).out == exported.out);
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
