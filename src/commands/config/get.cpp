#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/config/config_value.hpp"
#include "output/printer.hpp"

namespace care::commands::config_get {
namespace {

struct Options {
  std::string key;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.key, "KEY", "me.name, hours.mon, hours.channels.phone.sat, alias.in").completes(&config_keys);
}

void run(const Options& options, cli::Context& context) {
  const auto value = config_value(context, options.key);
  const bool unset = std::holds_alternative<std::monostate>(value.value);
  if (unset) context.exit_code = static_cast<int>(ErrorKind::not_found);
  const auto* list = std::get_if<std::vector<std::string>>(&value.value);
  const bool silent = unset || (list != nullptr && list->empty());
  if (silent && context.out().style().format != output::Format::json) return;
  show_bare(record(value), bare(value.value), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kConfigValueSchema),
       .about =
           "A list is printed one item a line. Ends with 3, and silently, where the key is not set and has no default.",
       .examples = "care config get me.emails\n"
                   "care config get hours.channels.phone.sat --json"});
}

}  // namespace care::commands::config_get
