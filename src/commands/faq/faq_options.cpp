#include "commands/faq/faq_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "core/tags.hpp"
#include "core/text.hpp"

namespace care::commands {
void declare(cli::Args& args, FaqOptions& options) {
  args.option(options.answer, "--answer", "TEXT", "Markdown; - for standard input");
  args.option(options.language, "--lang", "LANG", "it or en; that of your documents unless given");
  args.repeated(options.tags, "--tag", "TAG", "one word; can be repeated").completes(cli::Completes::tag);
  args.flag(options.is_public, true, "--public", "it stands on the page for everybody");
  args.flag(options.is_public, false, "--no-public", "it does not");
}

void apply(const FaqOptions& options, Faq& faq, cli::Context& context) {
  if (options.answer) faq.answer = trimmed(context.text(*options.answer));
  if (!is_utf8(faq.answer)) throw usage_error("the answer is not UTF-8", "convert it first, with iconv");
  if (options.language) faq.language = *options.language;
  if (options.is_public) faq.is_public = *options.is_public;
  faq.tags.insert(faq.tags.end(), options.tags.begin(), options.tags.end());
  faq.tags = tags_of(faq.tags);
  for (const auto& tag : options.without_tags) std::erase(faq.tags, tag_of(tag));
}

std::string checked_question(const std::string& text) {
  const auto line = in_one_line(text);
  if (line.empty()) throw usage_error("the question is empty", "care faq add \"Quanto costa una ristampa?\"");
  if (!is_utf8(line)) throw usage_error("the question is not UTF-8", "convert it first, with iconv");
  return line;
}

}  // namespace care::commands
