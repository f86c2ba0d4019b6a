#include "config/assign.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "config/reader.hpp"
#include "config/settings.hpp"
#include "config/skeleton.hpp"
#include "support/catch.hpp"
#include "toml/parse.hpp"

using namespace care;

namespace {

std::string assigned(const std::string& text, const std::string& key, const std::string& word) {
  return config::assign(text, toml::parse_path(key), word, "config.toml");
}

config::Setting::Value value_of(const std::string& text, const std::string& key) {
  const auto path = toml::parse_path(key);
  for (const auto& setting : config::settings(config::read(text, "config.toml"), path)) {
    if (setting.path == path) return setting.value;
  }
  FAIL("no key " << key);
  return {};
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a word becomes what its key takes") {
  const auto [key, word, line] = GENERATE(table<std::string, std::string, std::string>({
      {"me.name", "Anna Rossi", "name = \"Anna Rossi\""},
      {"me.name", "true", "name = \"true\""},
      {"me.phone", "011555", "phone = \"011555\""},
      {"me.phone", "39011", "phone = \"39011\""},
      {"me.name", "'Anna'", "name = 'Anna'"},
      {"me.name", "a \"b\" \\ c", "name = \"a \\\"b\\\" \\\\ c\""},
      {"me.name", "x # y", "name = \"x # y\""},
      {"me.name", "x\"\nphone = \"1", "name = \"x\\\"\\u000Aphone = \\\"1\""},
      {"me.name", "", "name = \"\""},
      {"me.emails", "", "emails = []"},
      {"me.emails", "a@x.it", "emails = [\"a@x.it\"]"},
      {"me.emails", "a@x.it, b@x.it", "emails = [\"a@x.it\", \"b@x.it\"]"},
      {"me.emails", "[ 'a@x.it' ]", "emails = [ 'a@x.it' ]"},
      {"me.language", "en", "language = \"en\""},
      {"quote.first", "7", "first = 7"},
      {"quote.floor", "300.00", "floor = \"300.00\""},
      {"me.vat_id", "2026", "vat_id = \"2026\""},
      {"boundaries.floor", "false", "floor = false"},
      {"today.quiet", "false", "quiet = false"},
      {"today.quiet", "45d", "quiet = \"45d\""},
      {"today.aftercare", "7d,30d", "aftercare = [\"7d\", \"30d\"]"},
      {"hours.sat", "09:00-12:00", "sat = [\"09:00-12:00\"]"},
      {"hours.mon", "09:00-13:00,14:00-18:00", "mon = [\"09:00-13:00\", \"14:00-18:00\"]"},
      {"hours.holidays", "none", "holidays = \"none\""},
      {"lost.reasons", "price, other", "reasons = [\"price, other\"]"},
      {"alias.in", "log add --in", "in = \"log add --in\""},
  }));
  const auto edited = assigned("", key, word);
  CHECK(edited == "[" + key.substr(0, key.find('.')) + "]\n" + line + "\n");
}

TEST_CASE("what a key does not take is refused with the reader's reason") {
  const auto [key, word, why] = GENERATE(table<std::string, std::string, std::string>({
      {"quote.first", "0", "config.toml:2: 'quote.first' cannot be '0'"},
      {"quote.first", "many", "config.toml:2: 'quote.first' cannot be 'many'"},
      {"me.emails", "nobody", "config.toml:2: 'me.emails' cannot be 'nobody'"},
      {"me.language", "fr", "config.toml:2: 'me.language' cannot be 'fr'"},
      {"hours.mon", "25:00-26:00", "config.toml:2: 'hours.mon' cannot be '25:00-26:00'"},
      {"boundaries.floor", "maybe", "config.toml:2: 'boundaries.floor' cannot be 'maybe'"},
      {"me.nmae", "Anna", "config.toml:2: there is no key 'me.nmae'"},
  }));
  try {
    assigned("", key, word);
    FAIL("taken");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::config);
    CHECK(error.what() == why);
  }
}

TEST_CASE("a setting can mend a configuration, and is refused where it does not") {
  CHECK(assigned("[hours]\nzone = \"Mars\" # here\n", "hours.zone", "Europe/Rome") ==
        "[hours]\nzone = \"Europe/Rome\" # here\n");
  CHECK_THROWS_WITH(assigned("[hours]\nzone = \"Mars\"\n", "me.name", "Anna"),
                    "config.toml:2: 'hours.zone' cannot be 'Mars'");
}

TEST_CASE("every key of the first configuration can be set to what it says, and nothing else changes") {
  Config config;
  config.me.name = "Anna";
  config.quote.floor = "300";
  config.steps["web"] = {"draft", "paid"};
  config.tax["mine"].note = {{"it", "Nota"}};
  config.hours.days["2026-12-24"] = {};
  config.hours.channels["phone"] = {};
  config.today["quiet"] = Texts{"30d"};
  const auto text = config::skeleton(config);
  for (const auto& setting : config::settings(config)) {
    INFO(setting.name());
    if (setting.path.front() == "today" && !config.today.contains(setting.path.back())) continue;  // as a comment
    std::string word;
    if (const auto* one = std::get_if<std::string>(&setting.value)) word = *one;
    if (const auto* flag = std::get_if<bool>(&setting.value)) word = *flag ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&setting.value)) word = std::to_string(*number);
    if (word.empty()) continue;
    const auto edited = config::assign(text, setting.path, word, "config.toml");
    CHECK(edited == text);
  }
}

TEST_CASE("a key of the first configuration is set where it stands, one line changed") {
  const auto text = config::skeleton({});
  const auto [key, word] = GENERATE(table<std::string, std::string>({{"quote.floor", "250.00"},
                                                                     {"quote.hourly_floor", "40.00"},
                                                                     {"today.quiet", "false"},
                                                                     {"alias.in", "log"},
                                                                     {"payments.rates.2026H2", "10.15%"},
                                                                     {"me.name", "Anna"}}));
  const auto edited = assigned(text, key, word);
  CHECK(std::count(edited.begin(), edited.end(), '\n') == std::count(text.begin(), text.end(), '\n'));
  const auto value = value_of(edited, key);
  CHECK((value == config::Setting::Value(word) || value == config::Setting::Value(false)));
}

TEST_CASE("tables that stand as an example are taken out of the comment") {
  const auto text = config::skeleton({});
  const auto phone = assigned(text, "hours.channels.phone.sat", "09:00-10:00");
  CHECK_THAT(phone, Catch::Contains("\n[hours.channels.phone]  # channels that keep other hours; what is not named is "
                                    "taken from [hours]\nsat = [\"09:00-10:00\"]\n"));
  CHECK(value_of(phone, "hours.channels.phone.sat") == config::Setting::Value(Texts{"09:00-10:00"}));
  const auto day = assigned(text, "hours.days.2026-12-31", "[]");
  CHECK_THAT(day, Catch::Contains("\n[hours.days]  # single days that differ\n# \"2026-12-24\" = [\"09:00-13:00\"]\n"
                                  "2026-12-31 = []\n"));
}
