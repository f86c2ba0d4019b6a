#include "commands/log/answer.hpp"

#include <fmt/format.h>

#include "commands/log/log_record.hpp"
#include "commands/log/promise.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"

namespace care::commands {

void answer(const Interaction& question, const std::optional<std::string>& text,
            const std::optional<std::string>& message, const cli::Draft& draft, const EntryOptions& options,
            cli::Context& context) {
  Interaction reply;
  reply.client = question.client;
  reply.at = context.now();
  reply.channel = question.channel;
  reply.direction = Direction::out;
  reply.reply_to = question.id;
  apply(options, reply, context);
  take_text(text, message, fmt::format("Your answer to {}: {}", question.client_name, question.summary), draft, reply,
            context);
  const auto promised = promises_of(options, context);

  if (question.outcome.heated) {
    context.warn(fmt::format("{} came in anger: read your answer a second time before it leaves", question.id.value));
  }
  auto& store = context.write();
  const Interaction asked = store.interactions.find(question.id);
  attach(options.attachments, reply, context);
  reply = store.interactions.find(store.interactions.add(reply));
  store.interactions.answer(asked.id, reply.at);
  const auto promises = store_promises(promised, reply, context);

  std::string sentence =
      fmt::format("Logged {}, {}: the answer to {}", reply.id.value, reply.client_name, asked.id.value);
  if (asked.needs_reply && !asked.answered_at) {
    const auto open = context.office(asked.channel).between(asked.at, reply.at);
    sentence += fmt::format(", after {} of office time", to_text(std::chrono::floor<Minutes>(open)));
  }
  context.done(sentence + "." + sentences(promises, context), stored_record(reply, promises, context));
}

}  // namespace care::commands
