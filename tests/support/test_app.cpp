#include "support/test_app.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/app.hpp"
#include "commands/commands.hpp"
#include "support/catch.hpp"
#include "system/process.hpp"

namespace care::test {

TempDir::TempDir() {
  std::string pattern = (std::filesystem::temp_directory_path() / "care-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
  path_ = pattern;
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Instant TickingClock::now() const { return now_ += std::chrono::seconds(1); }

ProgramResult TestPrograms::capture(const std::vector<std::string>& argv, const std::string& input) {
  return system::SystemPrograms().capture(argv, input);
}

int TestPrograms::interact(const std::vector<std::string>& argv, const Environment& more) {
  if (!more.empty()) {
    started.push_back({argv, "", more});
    return 0;
  }
  const std::string before = read_file(argv.back());
  if (edited) std::ofstream(argv.back(), std::ios::binary) << edited(before);
  return editor_exit_code;
}

int TestPrograms::feed(const std::vector<std::string>& argv, const std::string& input, const Environment& more) {
  started.push_back({argv, input, more});
  return 0;
}

TestApp::TestApp() {
  environment = {{"HOME", folder.path().string()},
                 {"XDG_CONFIG_HOME", (folder.path() / "config").string()},
                 {"XDG_DATA_HOME", (folder.path() / "data").string()},
                 {"XDG_STATE_HOME", (folder.path() / "state").string()}};
  configure("[hours]\nzone = \"Europe/Rome\"\n[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\n");
}

Result TestApp::run(const std::vector<std::string>& words, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  World world{in,
              out,
              err,
              clock,
              programs,
              terminal,
              [this](const std::string& name) -> std::optional<std::string> {
                const auto found = environment.find(name);
                return found == environment.end() ? std::nullopt : std::optional(found->second);
              },
              CARE_TEST_HELPERS,
              "/usr/local/bin/care",
              "test"};
  const int code = cli::run(words, commands::all(), world);
  return {code, out.str(), err.str()};
}

std::string TestApp::ok(const std::vector<std::string>& words, const std::string& input) {
  const Result result = run(words, input);
  std::string line;
  for (const auto& word : words) line += " " + word;
  INFO("care" << line << "\n" << result.err);
  REQUIRE(result.code == 0);
  return result.out;
}

std::string TestApp::file(const std::string& name, const std::string& content) {
  const auto path = folder.path() / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path);
  REQUIRE(file.good());
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace care::test
