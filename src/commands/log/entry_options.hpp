#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/reminder.hpp"
#include "cli/args.hpp"
#include "cli/editor.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// What may be said of every entry, an answer too, of which is known who gives it to whom.
struct AnsweringOptions {
  std::optional<std::string> channel, at, body, public_url, quote;
  std::optional<InteractionKind> kind;
  std::optional<Minutes> minutes;
  bool is_private = false;
  bool recover = false;
  std::vector<std::string> promises, awaits, attachments;
};

/// What `log add` and `log edit` say of an entry.
struct EntryOptions : AnsweringOptions {
  std::optional<std::string> said;
  std::optional<Direction> direction;
  std::optional<bool> needs_reply, heated;
  std::optional<std::int64_t> reply_to;
};

void declare(cli::Args& args, AnsweringOptions& options);
void declare(cli::Args& args, EntryOptions& options);

/// Puts what was given into the entry, and what follows from it: the direction from the kind, whether it needs a
/// reply. What was not given stays. Throws Error(usage).
void apply(const AnsweringOptions& options, Interaction& entry, cli::Context& context);
void apply(const EntryOptions& options, Interaction& entry, cli::Context& context);

/// What was promised, by both sides.
std::vector<Reminder> promises_of(const AnsweringOptions& options, cli::Context& context);

/// Keeps the files named beside the database and adds them to the entry.
void attach(const std::vector<std::string>& files, Interaction& entry, cli::Context& context);

/// When something happened, in words: a day without an hour is noon of that day, today is now.
Instant happened_at(const std::string& phrase, cli::Context& context);

/// A text of several lines: the first is the summary, what follows the body, unless there is one.
void split_text(const std::string& text, Interaction& entry);

/// The text of an entry: as it was given (`argument`, or `message` of -m), from standard input where it is "-", else
/// from the editor with `about` as an explanation, or with the draft that is to be recovered. Of the latter two the
/// first line is the summary and the rest the body, as in git.
void take_text(const std::optional<std::string>& argument, const std::optional<std::string>& message,
               const std::string& about, const cli::Draft& draft, Interaction& entry, cli::Context& context);

}  // namespace care::commands
