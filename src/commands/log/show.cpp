#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/earlier_answers.hpp"
#include "commands/records/log_record.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/attachment_files.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands::log_show {
namespace {

struct Options {
  std::int64_t id = 0;
};

void declare(cli::Args& args, Options& options) { args.required(options.id, "ID", "the entry's number"); }

using output::visible;

std::string line(const char* label, const std::string& text) {
  return text.empty() ? std::string() : fmt::format("{:<12}{}\n", label, visible(text));
}

std::string state(const Interaction& entry, cli::Context& context) {
  if (!entry.needs_reply) return {};
  return entry.answered_at ? "answered " + describe(*entry.answered_at, context.zone())
                           : fmt::format("needs a reply: care log reply {}", entry.id.value);
}

/// What to answer an open question by; looked up only for people.
std::vector<std::string> to_compare(const Interaction& entry, cli::Context& context) {
  if (!entry.needs_reply || entry.answered_at) return {};
  return context.for_people([&] { return in_words(earlier_answers(entry, context), context); });
}

std::string text_of(const Interaction& entry, const std::vector<Reminder>& promises, cli::Context& context) {
  std::string text = context.out().bold(visible(entry.summary)) + "\n";
  text += line("client", fmt::format("{} ({})", entry.client_name, entry.client_slug));
  text += line("when", describe(entry.at, context.zone()));
  std::string what(name(entry.kind));
  if (!entry.channel.empty()) what += ", " + entry.channel;
  if (entry.direction != Direction::none) what += entry.direction == Direction::in ? ", came in" : ", went out";
  if (entry.is_private) what += ", private";
  text += line("what", what);
  if (entry.minutes) text += line("took", to_text(*entry.minutes));
  text += line("state", state(entry, context));
  if (entry.reply_due_at && !entry.answered_at) text += line("due", describe(*entry.reply_due_at, context.zone()));
  for (const auto& each : to_compare(entry, context)) text += line("compare", each);
  if (entry.reply_to) text += line("answers", std::to_string(entry.reply_to->value));
  text += line("public", entry.public_url);
  text += line("message id", entry.message_id);
  for (const auto& promise : promises) {
    text += line(promise.whose == Whose::mine ? "promised" : "awaited",
                 fmt::format("{}, {}{}", promise.text, describe(promise.due_on), promise.done_at ? ", done" : ""));
  }
  for (const auto& attachment : entry.attachments) {
    text += line("attached", fmt::format("{}, {} bytes: {}", attachment.name, attachment.bytes,
                                         context.read().attachments.path(attachment).string()));
  }
  if (!entry.body.empty()) text += "\n" + output::visible_lines(entry.body) + "\n";
  return text;
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  Interaction entry = store.interactions.find(InteractionId{options.id});
  read_reply_times(entry, desk(context));
  const auto promises = store.reminders.of_interaction(entry.id);
  context.out().show(record(entry, promises, context), text_of(entry, promises, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kInteractionSchema), .examples = "care log show 122"});
}

}  // namespace care::commands::log_show
