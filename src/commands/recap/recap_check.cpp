#include "commands/recap/recap_check.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"

namespace care::commands {

void check_recap(const documents::Letter& letter, const Client& client, bool leaves, WordsCheck& words,
                 cli::Context& context) {
  for (const auto& finding : words.refused({letter.text, client, gate::TextKind::mail})) {
    const auto said = fmt::format("the recap for {} says '{}': {}", client.name, finding.text, finding.why);
    if (leaves) {
      throw Error(ErrorKind::refused, said, fmt::format("change it: care recap {} -e --as eml", client.slug));
    }
    context.warn(said);
  }
}

}  // namespace care::commands
