#pragma once

#include <string>
#include <vector>

#include "config/settings.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A key of the configuration with its value, and where that comes from.
struct ConfigValue {
  std::string key;
  output::Value value;  ///< null: not set, and without a default
  std::string origin;   ///< "default", or "file:line"
};

/// All of them; `asked` as in config::settings.
std::vector<ConfigValue> config_values(cli::Context& context, const toml::Path& asked = {});

/// One of them, by its dotted name. Throws Error(usage) for a key that there is not, with the nearest.
ConfigValue config_value(cli::Context& context, const std::string& key);

/// The path of a key. Throws Error(usage) where there is none of that name, with the nearest; the configuration may be
/// wrong.
toml::Path known_path(const std::string& key);

extern const output::Schema kConfigValueSchema;
extern const output::Schema kConfigFileSchema;

output::Record record(const ConfigValue& value);

/// The value as a script takes it: a text as it is, a list one item a line.
std::string bare(const output::Value& value);

/// Says it in one line, or with --json or --fields as the record.
void show_bare(const output::Record& record, const std::string& text, cli::Context& context);

/// Throws Error(usage) where --no-config leaves no file to change.
void require_file(const cli::Context& context);

/// Every key that has a fixed name, for completion.
std::vector<std::string> config_keys();

}  // namespace care::commands
