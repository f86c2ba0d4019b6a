#include "care/error.hpp"
#include "config/reader.hpp"
#include "config/skeleton.hpp"
#include "support/catch.hpp"

using namespace care;

TEST_CASE("what care init once wrote for keys that do nothing yet is passed over") {
  const std::string old =
      "[boundaries]\nfloor = false\nhours = true\n[today]\ncron = \"3d\"\n[mail]\nautomatic = \"draft\"\n"
      "[payments]\nladder = [\"-3d\", \"3d\", \"10d\", \"20d\", \"30d\"]\n[recap]\nday = \"fri\"\n"
      "[backup]\nfolder = \"\"\nrecipients = []\n[privacy]\nkeep_years = 10\n";
  CHECK_FALSE(config::read(old, "config.toml").boundaries.at(Boundary::floor));
  CHECK_NOTHROW(config::read("[backup]\n[privacy]\n", "config.toml"));
}

TEST_CASE("a key that does nothing yet is refused where it would promise something") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"[boundaries]\nhours = false", "config.toml:2: 'boundaries.hours' does nothing yet"},
      {"[today]\ncron = false", "config.toml:2: 'today.cron' does nothing yet"},
      {"[mail]\nautomatic = \"send\"", "config.toml:2: 'mail.automatic' does nothing yet"},
      {"[payments]\nladder = [\"3d\"]", "config.toml:2: 'payments.ladder' does nothing yet"},
      {"[recap]\nday = \"mon\"", "config.toml:2: 'recap.day' does nothing yet"},
      {"[backup]\nfolder = \"/srv\"", "config.toml:2: 'backup.folder' does nothing yet"},
      {"[backup]\nrecipients = [\"age1\"]", "config.toml:2: 'backup.recipients' does nothing yet"},
      {"[privacy]\nkeep_years = 7", "config.toml:2: 'privacy.keep_years' does nothing yet"},
      {"backup = 1", "config.toml:1: 'backup' does nothing yet"},
      {"[backup]\nfoldr = \"\"", "config.toml:2: there is no key 'backup.foldr'"},
  }));
  try {
    config::read(text, "config.toml");
    FAIL("it was taken: " << text);
  } catch (const Error& error) {
    CHECK(error.what() == what);
    CHECK(error.hint() == "remove it: care config edit");
  }
}

TEST_CASE("care init writes no key that does nothing") {
  const auto text = config::skeleton(Config());
  for (const char* key : {"[backup]", "[privacy]", "automatic", "ladder", "keep_years", "cron", "\nday ="}) {
    CHECK(text.find(key) == std::string::npos);
  }
}
