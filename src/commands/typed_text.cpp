#include "commands/typed_text.hpp"

#include "care/error.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "core/text.hpp"

namespace care::commands {
namespace {

std::string without_comments(const std::string& text) {
  std::string kept;
  for (const auto& line : split(text, '\n')) {
    if (!line.starts_with('#')) kept += line + "\n";
  }
  return std::string(trimmed(kept));
}

}  // namespace

std::string typed_text(const std::optional<std::string>& argument, const std::optional<std::string>& message,
                       const std::string& about, const cli::Draft& draft, cli::Context& context) {
  if (argument && message) throw usage_error("the text is given twice, with -m too", "leave one out");
  const auto& given = argument ? argument : message;
  if (given && draft.recover) throw usage_error("the text is given, and --recover brings one too", "leave one out");
  std::string text = given ? *given : without_comments(context.editor().edit("\n# " + about + "\n", draft));
  if (given == "-") text = context.text("-");
  if (trimmed(text).empty()) throw usage_error("the text is empty", "nothing was kept");
  if (!is_utf8(text)) throw usage_error("the text is not UTF-8", "convert it first, with iconv");
  return text;
}

}  // namespace care::commands
