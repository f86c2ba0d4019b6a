#include "config/settings.hpp"

#include <algorithm>

#include "config/reader.hpp"
#include "config/skeleton.hpp"
#include "support/catch.hpp"

using namespace care;
using config::Setting;

namespace {

std::vector<std::string> names(const std::vector<Setting>& settings) {
  std::vector<std::string> names;
  for (const auto& setting : settings) names.push_back(setting.name());
  return names;
}

bool lists(const toml::Path& asked) {
  const auto all = config::settings({}, asked);
  return std::any_of(all.begin(), all.end(), [&](const Setting& setting) { return setting.path == asked; });
}

}  // namespace

TEST_CASE("every key is listed once, with its default") {
  const auto all = config::settings({});
  auto unique = names(all);
  std::sort(unique.begin(), unique.end());
  CHECK(std::adjacent_find(unique.begin(), unique.end()) == unique.end());
  const auto value_of = [&](const std::string& name) {
    return std::find_if(all.begin(), all.end(), [&](const Setting& setting) { return setting.name() == name; })->value;
  };
  CHECK(value_of("me.language") == Setting::Value("it"));
  CHECK(value_of("me.name") == Setting::Value());
  CHECK(value_of("quote.first") == Setting::Value(std::int64_t{1}));
  CHECK(value_of("quote.floor") == Setting::Value());
  CHECK(value_of("boundaries.floor") == Setting::Value(true));
  CHECK(value_of("hours.sat") == Setting::Value(std::vector<std::string>{}));
  CHECK(value_of("hours.closed") == Setting::Value());
  CHECK(value_of("hours.holidays") == Setting::Value("it"));
  CHECK(value_of("mail.command") == Setting::Value(std::vector<std::string>{"msmtp", "-i"}));
}

TEST_CASE("tables with names of one's own are listed as they are, and one more where it is asked for") {
  const auto config = config::read("[tax.mine]\nvat = \"22%\"\n[alias]\nin = \"log\"\n[hours.channels.phone]\n", "f");
  const auto all = names(config::settings(config));
  for (const char* name : {"tax.mine.vat", "tax.mine.stamp", "alias.in", "hours.channels.phone.mon"}) {
    CHECK(std::find(all.begin(), all.end(), name) != all.end());
  }
  CHECK(lists({"tax", "other", "vat"}));
  CHECK(lists({"tax", "other", "note", "it"}));
  CHECK(lists({"steps", "print", "steps"}));
  CHECK(lists({"alias", "x"}));
  CHECK(lists({"hours", "days", "2026-12-24"}));
  CHECK(lists({"hours", "channels", "phone", "sat"}));
  CHECK(lists({"payments", "rates", "2027H1"}));

  CHECK_FALSE(lists({"tax", "other", "vta"}));
  CHECK_FALSE(lists({"tax", "other", "note", "fr"}));
  CHECK_FALSE(lists({"hours", "days", "christmas"}));
  CHECK_FALSE(lists({"payments", "rates", "2027"}));
  CHECK_FALSE(lists({"alias"}));
  CHECK_FALSE(lists({"alias", ""}));
  CHECK_FALSE(lists({"me"}));
  CHECK_FALSE(lists({"hours", "channels", "phone"}));
}
