#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/draft_along.hpp"
#include "commands/log/entry_options.hpp"
#include "commands/records/log_record.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/office_calendar.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/new_mail.hpp"

namespace care::commands::log_ack {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> text, message, by, channel;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the entry that waits for an answer");
  args.optional(options.text, "TEXT", "what you wrote; - for standard input");
  args.option(options.message, "-m,--message", "TEXT", "the same, where it begins with a dash");
  args.option(options.by, "--by", "WHEN", "by when the answer comes: tomorrow, fri 12:00");
  args.option(options.channel, "-c,--channel", "CHANNEL", "how it was said; as the question came, unless given");
}

/// A day without an hour is promised to its end.
Instant promised(const When& when, const std::string& phrase, cli::Context& context) {
  const Instant by = when.instant.value_or(context.zone().start_of(add_days(when.date, 1)) - std::chrono::seconds(1));
  if (by <= context.now()) throw usage_error(fmt::format("'{}' has passed", phrase), "--by tomorrow");
  return by;
}

void require_waiting(const Interaction& question) {
  if (question.needs_reply && !question.answered_at) return;
  throw Error(
      ErrorKind::failed,
      fmt::format("{} {}", question.id.value, question.answered_at ? "is answered already" : "needs no reply"),
      fmt::format("care log {}", question.answered_at ? fmt::format("show {}", question.id.value)
                                                      : fmt::format("edit {} --needs-reply", question.id.value)));
}

/// What was received in writing is acknowledged in writing.
std::string draft_mail(const Interaction& question, cli::Context& context) {
  if (question.channel != "email" && question.channel != "form") return {};
  work::NewMail mail;
  mail.template_name = "acknowledgement";
  mail.client = *context.read().clients.by_id(question.client);
  mail.matter.entry = context.read().interactions.find(question.id);
  return draft_along(mail, context);
}

void run(const Options& options, cli::Context& context) {
  const auto question = context.read().interactions.find(InteractionId{options.id});
  require_waiting(question);
  if (!options.by) throw usage_error("care log ack needs --by", "care log ack 121 --by \"tomorrow 12:00\"");
  const When when = context.when(*options.by, Tense::future);
  const Instant by = promised(when, *options.by, context);
  const auto words = describe(when.date, when.time);
  Interaction ack;
  ack.client = question.client;
  ack.quote = question.quote;
  ack.at = context.now();
  ack.channel = options.channel ? choose_channel(*options.channel, context.config()) : question.channel;
  ack.direction = Direction::out;
  ack.reply_to = question.id;
  ack.outcome.reply_by = by;
  if (options.text || options.message) {
    take_text(options.text, options.message, "", {"log ack", "", ".txt"}, ack, context);
  } else {
    ack.summary = fmt::format("Received; an answer by {}", words);
  }
  if (when.instant && !context.office(question.channel).is_open(by - std::chrono::seconds(1))) {
    context.warn(fmt::format("{} is outside your office hours", words));
  }
  auto& store = context.write();
  require_waiting(store.interactions.find(question.id));
  ack = store.interactions.find(store.interactions.add(ack));
  std::vector<std::string> lines{fmt::format("Logged {}, {}: {} was received, and an answer promised by {}.",
                                             ack.id.value, ack.client_name, question.id.value, words)};
  if (const auto draft = draft_mail(question, context); !draft.empty()) lines.push_back(draft);
  context.done({lines, stored_record(ack, {}, context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema),
       .about =
           "Better a time that is kept than a guess: the answer is due when it was promised, and care today reminds "
           "of it. To a mail, or a form of your site, the mail that says so is drafted.",
       .examples = "care log ack 121 --by \"tomorrow 12:00\"\n"
                   "care log ack 121 --by fri \"Ricevuto, devo chiedere in tipografia\" -c email"});
}

}  // namespace care::commands::log_ack
