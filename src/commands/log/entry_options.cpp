#include "commands/log/entry_options.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/channels.hpp"
#include "commands/desk.hpp"
#include "commands/log/promise.hpp"
#include "commands/typed_text.hpp"
#include "core/date_text.hpp"
#include "core/interaction_rules.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "store/attachment_files.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {
namespace {

/// All in the order in which help shows them; `whole` where there is more to say than of an answer.
void declare(cli::Args& args, AnsweringOptions& options, EntryOptions* whole) {
  args.option(options.channel, "-c,--channel", "CHANNEL",
              "email, phone, whatsapp (wa), telegram (tg), meeting…; a prefix will do");
  if (whole != nullptr) {
    args.flag(whole->direction, Direction::in, "--in", "it came from the client");
    args.flag(whole->direction, Direction::out, "--out", "it went to the client");
  }
  args.option(options.at, "--at", "WHEN", "when it happened: yesterday, fri 14:30, 2026-05-06; now unless given");
  args.option(options.minutes, "--for", "DURATION", "how long it took: 25m, 1h30");
  args.option(options.kind, "-k,--kind", "KIND",
              "note, question, request, complaint, objection, decision, approval, delivery, feedback, gift, work");
  args.option(options.body, "--body", "FILE", "the words themselves, from a file; - for standard input");
  if (whole != nullptr) args.option(whole->said, "--said", "TEXT", "what the client said, in their own words");
  args.flag(options.is_private, "--private", "never in anything that a client reads");
  if (whole != nullptr) {
    args.flag(whole->needs_reply, true, "--needs-reply", "it waits for an answer");
    args.flag(whole->needs_reply, false, "--no-reply", "it needs no answer");
    args.flag(whole->heated, true, "--heated", "it came in anger; care guesses it from the words");
    args.flag(whole->heated, false, "--calm", "it did not");
    args.option(whole->reply_to, "--reply-to", "ID", "the entry that it answers");
  }
  args.repeated(options.promises, "--promise", "WHEN: TEXT", "what you promised: \"fri: send the drafts\"");
  args.repeated(options.awaits, "--awaits", "WHEN: TEXT", "what the client promised");
  args.option(options.quote, "--quote", "QUOTE", "the job that it is about");
  args.option(options.public_url, "--public", "URL", "where it was said in public");
  args.repeated(options.attachments, "--attach", "FILE", "keep a copy of this file");
  args.flag(options.recover, "--recover", "go on with what you typed last and could not be saved");
}

void require_utf8(const std::string& body) {
  if (!is_utf8(body)) throw usage_error("the body is not UTF-8", "convert it first, with iconv");
}

}  // namespace

void declare(cli::Args& args, AnsweringOptions& options) { declare(args, options, nullptr); }

void declare(cli::Args& args, EntryOptions& options) { declare(args, options, &options); }

void apply(const AnsweringOptions& options, Interaction& entry, cli::Context& context) {
  if (options.channel) entry.channel = choose_channel(*options.channel, context.config());
  if (options.at) entry.at = happened_at(*options.at, context);
  if (options.minutes) entry.minutes = options.minutes;
  if (options.kind) {
    entry.kind = *options.kind;
    if (entry.direction == Direction::none) entry.direction = usual_direction(entry.kind);
  }
  if (options.body) entry.body = context.file(*options.body);
  require_utf8(entry.body);
  if (options.is_private) entry.is_private = true;
  if (options.public_url) entry.public_url = *options.public_url;
  if (options.quote) {
    const Quote quote = find_quote(*options.quote, desk(context));
    entry.quote = quote.id;
    entry.quote_number = quote.number;
  }
  if (options.kind) entry.needs_reply = wants_reply(entry.kind, entry.direction);
}

void apply(const EntryOptions& options, Interaction& entry, cli::Context& context) {
  if (options.body && options.said) {
    throw usage_error("--body and --said both give the words themselves", "leave one out");
  }
  apply(static_cast<const AnsweringOptions&>(options), entry, context);
  if (options.said) {
    entry.body = context.text(*options.said);
    require_utf8(entry.body);
    if (entry.direction == Direction::none) entry.direction = Direction::in;
  }
  if (options.direction) entry.direction = *options.direction;
  if (options.reply_to) entry.reply_to = InteractionId{*options.reply_to};
  if (options.needs_reply) {
    entry.needs_reply = *options.needs_reply;
  } else if (options.kind || options.direction) {
    entry.needs_reply = wants_reply(entry.kind, entry.direction);
  }
}

std::vector<Reminder> promises_of(const AnsweringOptions& options, cli::Context& context) {
  std::vector<Reminder> promises;
  for (const auto& text : options.promises) promises.push_back(parse_promise(text, Whose::mine, context));
  for (const auto& text : options.awaits) promises.push_back(parse_promise(text, Whose::client, context));
  return promises;
}

void attach(const std::vector<std::string>& files, Interaction& entry, cli::Context& context) {
  for (const auto& file : files) {
    if (file == "-") throw usage_error("an attachment needs a name", "--attach FILE");
    entry.attachments.push_back(context.read().attachments.keep(file, context.file(file)));
  }
}

Instant happened_at(const std::string& phrase, cli::Context& context) {
  constexpr auto kNoon = std::chrono::hours(12);
  const When when = context.when(phrase, Tense::past);
  if (!when.instant && when.date == context.today()) return context.now();
  const Instant at = when.instant.value_or(context.zone().instant({when.date, kNoon}).first);
  if (at > context.now()) {
    context.warn(fmt::format("{} is still to come; the log is for what has happened", describe(at, context.zone())));
  }
  return at;
}

void split_text(const std::string& text, Interaction& entry) {
  const auto end = text.find('\n');
  entry.summary = end == std::string::npos ? text : std::string(trimmed(text.substr(0, end)));
  if (end != std::string::npos && entry.body.empty()) {
    entry.body = std::string(trimmed(std::string_view(text).substr(end)));
  }
}

void take_text(const std::optional<std::string>& argument, const std::optional<std::string>& message,
               const std::string& about, const cli::Draft& draft, Interaction& entry, cli::Context& context) {
  const auto text = typed_text(argument, message, about, draft, context);
  const auto& given = argument ? argument : message;
  if (given && *given != "-") {
    entry.summary = text;
  } else {
    split_text(text, entry);
  }
}

}  // namespace care::commands
