#include "commands/templates.hpp"

#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "core/files.hpp"

namespace care::commands {

std::filesystem::path templates_folder(cli::Context& context) {
  return context.config_path().parent_path() / "templates";
}

documents::Overrides templates(cli::Context& context) {
  if (context.globals().no_config) return {};
  const auto folder = templates_folder(context);
  if (!is_there(folder)) return {};
  return [folder, &context](std::string_view name) -> std::optional<std::string> {
    const auto path = folder / name;
    if (!is_there(path)) return std::nullopt;
    return context.file(path.string());
  };
}

}  // namespace care::commands
