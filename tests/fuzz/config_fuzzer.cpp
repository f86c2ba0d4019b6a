// Any text at all is read as a configuration or refused with a reason that names the file; and what was read has the
// shape that the rest of care relies on. Any key set in it to any word, or taken out, leaves a configuration that is
// right, with every other key as it was.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string_view>

#include "care/error.hpp"
#include "config/assign.hpp"
#include "config/reader.hpp"
#include "config/settings.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "toml/edit.hpp"
#include "toml/parse.hpp"
#include "toml/write.hpp"

namespace {

using namespace care;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_week(const OfficeWeek& week) {
  for (const auto& day : week) {
    Minutes last{0};
    for (const auto& range : day) {
      require(range.from >= last && range.from < range.to && range.to <= std::chrono::hours(24));
      last = range.to;
    }
  }
}

void check(const Config& config) {
  if (!config.hours.zone.empty()) Zone::named(config.hours.zone);
  check_week(config.hours.week);
  for (const auto& [channel, hours] : config.hours.channels) {
    require(!channel.empty());
    check_week(hours.week);
  }
  require(config.quote.first >= 0);
}

using Values = std::map<std::string, config::Setting::Value>;

Values values_of(const Config& config) {
  Values values;
  for (const auto& setting : config::settings(config)) values[setting.name()] = setting.value;
  return values;
}

/// Each value stands where its region says.
void check_regions(std::string_view text, const toml::Table& table) {
  for (const auto& [key, value, line] : table.entries) {
    require(value.source.begin < value.source.end && value.source.end <= text.size());
    const auto* inner = value.as<toml::Table>();
    if (inner != nullptr && !inner->in_braces) {
      check_regions(text, *inner);
    } else if (const auto* list = value.as<toml::List>();
               list == nullptr || list->empty() || text[value.source.begin + 1] != '[') {
      const auto written = text.substr(value.source.begin, value.source.end - value.source.begin);
      const auto alone = toml::parse("x = " + std::string(written), "alone");
      require(alone.entries.size() == 1 && toml::same(alone.entries.front().value, value));
    }
  }
}

/// A channel's hour that is not named is the office's.
bool follows(const std::string& key, const std::string& changed) {
  return key == changed || (changed.starts_with("hours.") && key.starts_with("hours.channels."));
}

/// `gone` may have gone altogether: a table that was made by the one key that was taken out.
void check_others(const Values& before, const Values& after, const toml::Path& changed, const std::string& gone) {
  const auto key = toml::to_text(changed);
  for (const auto& [name, value] : before) {
    if (follows(name, key)) continue;
    const auto found = after.find(name);
    const bool may_be_gone = !gone.empty() && name.starts_with(gone);
    require(found == after.end() ? may_be_gone : found->second == value);
  }
}

bool is_taken(const toml::Path& key, const std::string& word) {
  try {
    config::assign("", key, word, "empty");
    return true;
  } catch (const Error&) {
    return false;
  }
}

void check_changes(std::string_view text, const toml::Path& key, const std::string& word) {
  const auto before = values_of(config::read(text, "config.toml"));
  if (!is_taken(key, word)) return;
  const auto edited = config::assign(text, key, word, "config.toml");
  check_others(before, values_of(config::read(edited, "config.toml")), key, "");
  require(config::assign(edited, key, word, "config.toml") == edited);
  const auto removed = toml::remove(edited, key, "config.toml");
  check_others(before, values_of(config::read(removed, "config.toml")), key,
               toml::to_text({key.begin(), key.end() - 1}) + ".");
}

/// The first two lines are a key and a word, the rest is the configuration.
void check_lines(std::string_view input) {
  const auto first = input.find('\n');
  const auto second = first == input.npos ? first : input.find('\n', first + 1);
  if (second == input.npos) return;
  const auto text = input.substr(second + 1);
  try {
    check_regions(text, toml::parse(text, "config.toml"));
    config::read(text, "config.toml");
  } catch (const Error&) {
    return;
  }
  const auto key = toml::parse_path(input.substr(0, first));
  if (config::is_key(key)) check_changes(text, key, std::string(input.substr(first + 1, second - first - 1)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_lines({reinterpret_cast<const char*>(data), size});
  try {
    check(config::read({reinterpret_cast<const char*>(data), size}, "config.toml"));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::config);
    const std::string_view what = error.what();
    require(what.starts_with("config.toml:") && is_utf8(what) && is_utf8(error.hint()));
  }
  return 0;
}
