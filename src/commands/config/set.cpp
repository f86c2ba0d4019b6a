#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/config/config_value.hpp"
#include "config/assign.hpp"
#include "config/reader.hpp"
#include "core/files.hpp"
#include "toml/edit.hpp"
#include "toml/parse.hpp"

namespace care::commands::config_set {
namespace {

struct Options {
  std::string key;
  std::optional<std::string> value;
  bool to_default = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.key, "KEY", "me.name, hours.mon, hours.channels.phone.sat, alias.in").completes(&config_keys);
  args.optional(options.value, "VALUE", "a text, a number, true or false, a list with commas between, or TOML");
  args.flag(options.to_default, "--default", "take the line out, so that the default holds");
}

/// The text without the key; one that the reader does not know can be taken out too.
std::string without(const std::string& text, const std::string& key, const std::string& file) {
  const auto path = toml::parse_path(key);
  if (toml::parse(text, file).find(path) == nullptr) {
    known_path(key);
    return text;
  }
  auto edited = toml::remove(text, path, file);
  config::read(edited, file);
  return edited;
}

/// `value` is none where the default is to hold.
std::string edited(const std::string& text, const std::string& key, const std::optional<std::string>& value,
                   const std::string& file) {
  if (!value) return without(text, key, file);
  return config::assign(text, known_path(key), *value, file);
}

std::string sentence(const ConfigValue& value, const Options& options) {
  if (options.to_default) return fmt::format("Took {} out; the default holds.", options.key);
  const auto* list = std::get_if<std::vector<std::string>>(&value.value);
  return fmt::format("Set {} to {}, in {}.", value.key,
                     list == nullptr ? bare(value.value) : fmt::format("[{}]", fmt::join(*list, ", ")), value.origin);
}

void run(const Options& options, cli::Context& context) {
  require_file(context);
  if (options.value.has_value() == options.to_default) {
    throw usage_error("care config set needs a VALUE, or --default", "care config set me.name \"Anna Rossi\"");
  }
  const auto path = context.config_path();
  const auto wanted = options.value ? std::optional(context.text(*options.value)) : std::nullopt;
  const FileLock lock(path);
  const auto before = context.config_text().value_or("");
  const auto after = edited(before, options.key, wanted, path.string());
  if (after == before) return context.warn("nothing was changed");
  replace_file(path, after, Readers::as_before);
  const bool known = config::is_key(toml::parse_path(options.key));
  const auto value = known ? config_value(context, options.key) : ConfigValue{options.key, {}, "default"};
  context.done(sentence(value, options), record(value));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kConfigValueSchema),
       .about = "Only that value changes: comments, order and blank lines of the file stay as they are. A key that "
                "stands commented "
                "out is taken out of the comment. What the key does not take is refused, and nothing changes.",
       .examples = "care config set me.name \"Anna Rossi\"\n"
                   "care config set me.emails anna@example.it,studio@example.it\n"
                   "care config set hours.channels.phone.sat 10:00-12:00\n"
                   "care config set quote.floor --default",
       .mends = true});
}

}  // namespace care::commands::config_set
