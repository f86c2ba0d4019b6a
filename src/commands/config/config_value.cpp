#include "commands/config/config_value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "config/unbuilt.hpp"
#include "core/text.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "toml/parse.hpp"

namespace care::commands {
namespace {

using config::Setting;
using output::Key;
using output::Kind;

constexpr Key kValueKeys[] = {
    {"key", Kind::text, "with dots: hours.channels.phone.sat"},
    output::or_null({"value", Kind::any, "null where it is not set and has no default"}),
    {"origin", Kind::text, "default, or file:line"},
};
constexpr Key kFileKeys[] = {{"path", Kind::text, ""}};

/// A key that is written down as empty is set, and says so.
output::Value value_of(const Setting& setting, const toml::Value* written) {
  const bool empty = std::holds_alternative<std::monostate>(setting.value);
  if (!empty || written == nullptr)
    return std::visit([](const auto& value) { return output::Value(value); }, setting.value);
  if (written->as<toml::List>() != nullptr) return std::vector<std::string>();
  return std::string();
}

ConfigValue located(const Setting& setting, const toml::Table& table, const std::string& file) {
  const auto* written = table.find(setting.path);
  const auto* source = written != nullptr || setting.fallback.empty() ? written : table.find(setting.fallback);
  return {setting.name(), value_of(setting, written),
          source == nullptr ? "default" : fmt::format("{}:{}", file, source->source.line)};
}

bool is_table(const toml::Path& path, const std::vector<Setting>& settings) {
  return std::any_of(settings.begin(), settings.end(), [&](const Setting& setting) {
    return setting.path.size() > path.size() && std::equal(path.begin(), path.end(), setting.path.begin());
  });
}

std::string hint_for(const std::string& key, const toml::Path& path, const std::vector<Setting>& settings) {
  if (is_table(path, settings)) return fmt::format("{} is a table: care config list", key);
  std::vector<std::string> names;
  for (const auto& setting : settings) names.push_back(setting.name());
  return did_you_mean(nearest(key, names), "care config list");
}

}  // namespace

const output::Schema kConfigValueSchema{"setting", "A key of the configuration.", kValueKeys};
const output::Schema kConfigFileSchema{"config_file", "The file of the configuration.", kFileKeys};

std::vector<ConfigValue> config_values(cli::Context& context, const toml::Path& asked) {
  const auto text = context.config_text();
  const auto file = text ? context.config_path().string() : "";
  const auto table = toml::parse(text.value_or(""), file);
  std::vector<ConfigValue> values;
  for (const auto& setting : config::settings(context.config(), asked)) values.push_back(located(setting, table, file));
  return values;
}

toml::Path known_path(const std::string& key) {
  auto path = toml::parse_path(key);
  if (config::is_key(path)) return path;
  if (config::unbuilt(path) != nullptr) throw usage_error(fmt::format("'{}' does nothing yet", key), "leave it out");
  throw usage_error(fmt::format("there is no key '{}'", key), hint_for(key, path, config::settings({}, path)));
}

ConfigValue config_value(cli::Context& context, const std::string& key) {
  const auto path = known_path(key);
  const auto values = config_values(context, path);
  const auto name = config::Setting{path, {}, {}}.name();
  return *std::find_if(values.begin(), values.end(), [&](const ConfigValue& value) { return value.key == name; });
}

output::Record record(const ConfigValue& value) {
  return {{"key", value.key}, {"value", value.value}, {"origin", value.origin}};
}

std::string bare(const output::Value& value) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&value))
    return fmt::format("{}", fmt::join(*list, "\n"));
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? "" : *text;
}

void show_bare(const output::Record& record, const std::string& text, cli::Context& context) {
  const auto& style = context.out().style();
  if (style.fields || style.format == output::Format::json) return context.out().show(record, "");
  context.out().document((style.terminal ? output::visible_lines(text) : text) + "\n");
}

void require_file(const cli::Context& context) {
  if (context.globals().no_config) throw usage_error("--no-config leaves no file to change", "leave it out");
}

std::vector<std::string> config_keys() {
  std::vector<std::string> keys;
  for (const auto& setting : config::settings(Config())) keys.push_back(setting.name());
  return keys;
}

}  // namespace care::commands
