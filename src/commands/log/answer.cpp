#include "commands/log/answer.hpp"

#include <fmt/format.h>

#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "cli/globals.hpp"
#include "commands/earlier_answers.hpp"
#include "commands/log/promise.hpp"
#include "commands/records/log_record.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/office_calendar.hpp"
#include "core/text.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

/// What to look at before one answers; nothing where nobody reads it, or where the answer is a known one.
std::vector<std::string> told_before(const Interaction& question, const AnswerOptions& options, cli::Context& context) {
  if (options.faq || context.globals().quiet || !context.world().terminal.err) return {};
  return in_words(earlier_answers(question, context), context);
}

}  // namespace

void declare(cli::Args& args, AnswerOptions& options) {
  args.optional(options.text, "TEXT", "the answer; - for standard input; the editor where it is missing");
  args.option(options.message, "-m,--message", "TEXT", "the answer, where it begins with a dash");
  args.option(options.faq, "--faq", "N", "the entry of the FAQ that answers it; counts").completes(cli::Completes::faq);
  declare(args, options.entry);
}

void answer(const Interaction& question, const AnswerOptions& options, const cli::Draft& draft, cli::Context& context) {
  if (options.faq) context.read().faqs.find(FaqId{*options.faq});
  const auto earlier = told_before(question, options, context);
  std::string about = fmt::format("Your answer to {}: {}", question.client_name, question.summary);
  for (const auto& line : earlier) about += "\n# " + in_one_line(line);
  Interaction reply;
  reply.client = question.client;
  reply.at = context.now();
  reply.channel = question.channel;
  reply.direction = Direction::out;
  reply.reply_to = question.id;
  apply(options.entry, reply, context);
  take_text(options.text, options.message, about, draft, reply, context);
  const auto promised = promises_of(options.entry, context);
  for (const auto& line : earlier) context.warn(line);

  if (question.outcome.heated) {
    context.warn(fmt::format("{} came in anger: read your answer a second time before it leaves", question.id.value));
  }
  attach(options.entry.attachments, reply, context);
  auto& store = context.write();
  const Interaction asked = store.interactions.find(question.id);
  reply = store.interactions.find(store.interactions.add(reply));
  store.interactions.answer(asked.id, reply.at);
  if (options.faq) store.interactions.use(asked.id, store.faqs.find(FaqId{*options.faq}).id);
  const auto promises = store_promises(promised, reply, context);

  std::string sentence =
      fmt::format("Logged {}, {}: the answer to {}", reply.id.value, reply.client_name, asked.id.value);
  if (asked.needs_reply && !asked.answered_at) {
    const auto open = context.office(asked.channel).between(asked.at, reply.at);
    sentence += fmt::format(", after {} of office time", to_text(std::chrono::floor<Minutes>(open)));
  }
  if (options.faq) sentence += fmt::format(", with faq {}", *options.faq);
  context.done(sentence + "." + sentences(promises, context), stored_record(reply, promises, context));
}

}  // namespace care::commands
