#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/config/config_value.hpp"
#include "config/reader.hpp"
#include "config/skeleton.hpp"
#include "core/files.hpp"

namespace care::commands::config_edit {
namespace {

struct Options {
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.flag(options.recover, "--recover", "go on with what you typed last and could not be saved");
}

/// Where there is none yet: every key, explained.
std::string first_text() {
  Config config;
  config.hours.zone = Zone::system().name();
  return config::skeleton(config);
}

void run(const Options& options, cli::Context& context) {
  require_file(context);
  const auto path = context.config_path();
  const auto before = context.config_text();
  std::string after;
  context.editor().edit_until(before ? *before : first_text(), {"config edit", "", ".toml", options.recover},
                              [&](const std::string& text) {
                                config::read(text, path.filename().string());
                                after = text;
                              });
  if (after == before) return context.warn("nothing was changed");
  const FileLock lock(path);
  if (context.config_text() != before) {
    throw Error(ErrorKind::failed, fmt::format("'{}' was changed elsewhere in the meantime", path.string()));
  }
  replace_file(path, after, Readers::as_before);
  context.done(fmt::format("Saved {}.", path.string()), {{"path", path.string()}});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kConfigFileSchema),
                                     .examples = "care config edit\ncare config edit --recover",
                                     .mends = true});
}

}  // namespace care::commands::config_edit
