#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/faq.hpp"
#include "cli/args.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// What `faq add` and `faq edit` say of an entry.
struct FaqOptions {
  std::optional<std::string> answer;
  std::optional<Language> language;
  std::vector<std::string> tags, without_tags;
  std::optional<bool> is_public;
};

void declare(cli::Args& args, FaqOptions& options);

/// Puts what was given into the entry; what was not given stays. Throws Error(usage).
void apply(const FaqOptions& options, Faq& faq, cli::Context& context);

/// One line, UTF-8, with something in it. Throws Error(usage).
std::string checked_question(const std::string& text);

}  // namespace care::commands
