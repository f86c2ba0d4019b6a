#include <algorithm>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/completion/scripts.hpp"
#include "output/printer.hpp"

namespace care::commands::completion {

enum class Shell { bash, zsh, fish };

}  // namespace care::commands::completion

namespace care {

template <>
struct Names<commands::completion::Shell> {
  using enum commands::completion::Shell;
  static constexpr Name<commands::completion::Shell> all[] = {{bash, "bash"}, {zsh, "zsh"}, {fish, "fish"}};
};

}  // namespace care

namespace care::commands::completion {
namespace {

struct Options {
  Shell shell{};
};

void declare(cli::Args& args, Options& options) {
  args.required(options.shell, "bash|zsh|fish", "the shell that reads it");
}

std::string_view file_of(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return "care.bash";
    case Shell::zsh:
      return "_care";
    case Shell::fish:
      break;
  }
  return "care.fish";
}

void run(const Options& options, cli::Context& context) {
  for (const auto& script : completion_scripts()) {
    if (script.name == file_of(options.shell)) context.out().document(script.text);
  }
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.about = "A package of care brings these files to where the shells look for them. Where it was installed "
                "elsewhere, a line in the shell's own configuration reads them: ~/.bashrc, ~/.zshrc behind compinit, "
                "~/.config/fish/config.fish.",
       .examples = "source <(care completion bash)\n"
                   "source <(care completion zsh)\n"
                   "care completion fish | source",
       .mends = true});
}

}  // namespace care::commands::completion
