#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/faq/faq_options.hpp"
#include "commands/records/faq_record.hpp"
#include "core/text.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_edit {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> question;
  FaqOptions faq;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "its number").completes(cli::Completes::faq);
  args.optional(options.question, "QUESTION", "another question");
  declare(args, options.faq);
  args.repeated(options.faq.without_tags, "--remove-tag", "TAG", "one that it has").completes(cli::Completes::tag);
  args.flag(options.recover, "--recover", "begin with what was typed earlier and could not be saved");
}

bool says_something(const Options& options) {
  const auto& said = options.faq;
  return options.question || said.answer || said.language || said.is_public || !said.tags.empty() ||
         !said.without_tags.empty();
}

/// In the editor: the question, a blank line, the answer.
void edit_text(Faq& faq, bool recover, cli::Context& context) {
  const std::string before = faq.question + "\n\n" + faq.answer + "\n";
  const auto after = context.editor().edit(before, {"faq edit", std::to_string(faq.id.value), ".md", recover});
  if (after == before) throw Error(ErrorKind::cancelled, "nothing was changed");
  const auto end = after.find('\n');
  faq.question = checked_question(after.substr(0, end));
  faq.answer = end == std::string::npos ? "" : std::string(trimmed(std::string_view(after).substr(end)));
}

void run(const Options& options, cli::Context& context) {
  Faq faq = context.read().faqs.find(FaqId{options.id});
  const Faq before = faq;
  if (options.recover || !says_something(options)) edit_text(faq, options.recover, context);
  if (options.question) faq.question = checked_question(*options.question);
  apply(options.faq, faq, context);

  auto& store = context.write();
  if (store.faqs.find(faq.id) != before) {
    throw Error(ErrorKind::failed, fmt::format("entry {} of the FAQ was changed elsewhere in the meantime", options.id),
                fmt::format("care faq show {}", options.id));
  }
  faq.updated_at = context.now();
  store.faqs.update(faq);
  context.done(fmt::format("Changed FAQ {}: {}", faq.id.value, faq.question), record(faq, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kFaqSchema),
       .examples = "care faq edit 12\ncare faq edit 12 --answer - < risposta.md --public"});
}

}  // namespace care::commands::faq_edit
