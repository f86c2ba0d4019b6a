#pragma once

#include <optional>
#include <string>

#include "care/interaction.hpp"
#include "cli/args.hpp"
#include "cli/editor.hpp"
#include "commands/log/entry_options.hpp"

namespace care::commands {

/// What `log reply` and `reply` say of an answer.
struct AnswerOptions {
  std::optional<std::string> text, message;
  std::optional<std::int64_t> faq;
  AnsweringOptions entry;
};

void declare(cli::Args& args, AnswerOptions& options);

/// Logs the answer to an entry, on the same channel unless another is named, and closes its clock. The answer's text
/// comes as in `take_text`. An entry of the FAQ that was named counts as what answered; on a terminal those that could,
/// and earlier answers to the like, are told. Throws Error(not_found) where the FAQ has no such entry.
void answer(const Interaction& question, const AnswerOptions& options, const cli::Draft& draft, cli::Context& context);

}  // namespace care::commands
