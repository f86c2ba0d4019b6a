#include "commands/doctor/surroundings.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "care/world.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "cli/globals.hpp"
#include "config/config.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"

namespace care::commands {
namespace {

using store::Finding;
using State = Finding::State;

bool can_run(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

/// Where a program is that is named as a shell would be given it; empty where it is nowhere.
std::filesystem::path found_program(const std::string& name, cli::Context& context) {
  if (name.find('/') != std::string::npos) return can_run(name) ? std::filesystem::path(name) : std::filesystem::path();
  for (const auto& folder : split(context.world().environment("PATH").value_or("/usr/local/bin:/usr/bin:/bin"), ':')) {
    const auto path = std::filesystem::path(folder.empty() ? "." : folder) / name;
    if (can_run(path)) return path;
  }
  return {};
}

Finding program(const char* check, const std::string& name, const char* without, const char* hint,
                cli::Context& context) {
  const auto path = found_program(name, context);
  if (!path.empty()) return {check, State::ok, path.string()};
  return {check, State::advice, fmt::format("'{}' is not found: {}", name, without), hint};
}

Finding configuration(cli::Context& context) {
  try {
    context.config();
    const bool there = !context.globals().no_config && context.config_text().has_value();
    return {"configuration", State::ok, there ? context.config_path().string() : "none: the defaults hold"};
  } catch (const Error& error) {
    return {"configuration", State::damage, error.what(), error.hint()};
  }
}

Finding zone(cli::Context& context) {
  try {
    return {"time zone", State::ok, context.zone().name()};
  } catch (const Error& error) {
    return {"time zone", State::damage, error.what(), error.hint()};
  }
}

Finding helper(cli::Context& context) {
  const auto path = context.world().helpers / "care-mail";
  if (can_run(path)) return {"helpers", State::ok, path.string()};
  return {"helpers", State::advice, fmt::format("'{}' is missing: no mail can be read or written", path.string()),
          "install care again"};
}

}  // namespace

std::vector<Finding> examine_configuration(cli::Context& context) {
  std::vector<Finding> findings = {configuration(context)};
  if (findings.front().state == State::ok) findings.push_back(zone(context));
  return findings;
}

std::vector<Finding> examine_programs(cli::Context& context) {
  std::vector<Finding> findings = {helper(context)};
  try {
    const auto& command = context.config().mail.command;
    if (!command.empty()) {
      findings.push_back(program("mail", command.front(), "no mail can be sent",
                                 "install it, or name another with command in [mail]", context));
    }
  } catch (const Error&) {
    // The configuration has its own line.
  }
  try {
    findings.push_back(program("editor", context.editor().program().front(),
                               "texts have to be given on the command line", "export EDITOR=nano", context));
  } catch (const Error& error) {
    findings.push_back({"editor", State::advice, error.what(), error.hint()});
  }
  return findings;
}

}  // namespace care::commands
