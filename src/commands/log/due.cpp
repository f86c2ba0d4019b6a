#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/deadline_record.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/office_calendar.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands::log_due {
namespace {

using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

struct Options {
  std::int64_t id = 0;
  bool explain = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the entry that waits for an answer");
  args.flag(options.explain, "--explain", "tell each step: breaks, days off, holidays by name, waits for the client");
}

constexpr output::Key kDueKeys[] = {
    {"id", Kind::integer, "of the entry"},
    {"client", Kind::text, "slug"},
    {"start", Kind::zoned, "from when it counts: the entry, or the acknowledgement"},
    {"open", Kind::flag, "whether the office was open then"},
    {"minutes", Kind::integer, "of office time there are for the answer"},
    {"promised", Kind::flag, "the time is one that an acknowledgement promised"},
    or_null({"due", Kind::zoned, "null while the client is waited for"}),
    or_null({"paused_since", Kind::zoned, "while the client is waited for"}),
    or_null({"answered_at", Kind::instant, ""}),
    {"steps", Kind::objects, "how it was found, day by day", nullptr, &kDeadlineStepSchema},
};
constexpr output::Schema kDueSchema{"reply_due", "By when an entry is to be answered.", kDueKeys};

/// What is known of the clock of one answer.
struct Found {
  Interaction entry;
  Minutes span;
  ReplyDue due;
  OfficeDeadline steps;
  const Zone& zone;
};

Found find(std::int64_t id, cli::Context& context) {
  auto& log = context.read().interactions;
  Interaction entry = log.find(InteractionId{id});
  if (!entry.needs_reply) {
    throw Error(ErrorKind::failed, fmt::format("entry {} needs no reply", id),
                fmt::format("care log edit {} --needs-reply", id));
  }
  const auto events = log.reply_events({entry.id}).front();
  const auto& office = context.office(entry.channel);
  const ReplyClock clock(entry, events, work::reply_targets(context.config()), office);
  const auto span = std::chrono::floor<Minutes>(clock.span());
  return {std::move(entry), span, clock.due(), clock.explained(), office.zone()};
}

Value zoned_or_null(std::optional<Instant> at, const Zone& zone) { return at ? Value(to_iso(*at, zone)) : Value(); }

Record due_record(const Found& found) {
  Record steps = record(found.steps, found.zone);
  return {{"id", found.entry.id.value},
          {"client", found.entry.client_slug},
          {"start", to_iso(found.steps.start, found.zone)},
          {"open", found.steps.open},
          {"minutes", found.span.count()},
          {"promised", found.due.promised},
          {"due", zoned_or_null(found.due.due, found.zone)},
          {"paused_since", zoned_or_null(found.due.paused_since, found.zone)},
          {"answered_at", found.entry.answered_at ? Value(to_iso(*found.entry.answered_at)) : Value()},
          {"steps", std::move(steps.back().value)}};
}

std::string kind_of(const Interaction& entry) {
  std::string text(name(entry.kind));
  if (!entry.channel.empty()) text += ", " + entry.channel;
  if (!entry.public_url.empty()) text += ", in public";
  return text;
}

/// What the time was counted from, and how much of it there was.
std::string beginning(const Found& found) {
  const auto& entry = found.entry;
  std::string text = fmt::format("{} ({}), {}\n", entry.summary, kind_of(entry), describe(entry.at, found.zone));
  if (found.due.promised) {
    return text + fmt::format("acknowledged {}; an answer was promised\n", describe(found.steps.start, found.zone));
  }
  return text + fmt::format("an answer within {} of office time\n", to_text(found.span));
}

std::string end(const Found& found) {
  const auto& answered = found.entry.answered_at;
  if (!found.due.due) return fmt::format("paused since {}\n", describe(*found.due.paused_since, found.zone));
  std::string text = "due " + describe(*found.due.due, found.zone);
  if (answered) {
    text += fmt::format("; answered {}{}", describe(*answered, found.zone),
                        *answered <= *found.due.due ? ", in time" : ", late");
  }
  return text + "\n";
}

void run(const Options& options, cli::Context& context) {
  const Found found = find(options.id, context);
  if (options.explain && is_for_people(context)) {
    return context.out().document(output::visible_lines(beginning(found) + steps_text(found.steps, found.zone)) +
                                  end(found));
  }
  context.out().show(due_record(found), end(found));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kDueSchema),
       .about =
           "The clock runs in office hours, to the targets of [reply]. An acknowledgement (care log ack) sets it to "
           "the time that it promises.\n\nIt stands still while you wait for the client: from a reply with "
           "--awaits until they write, or until what was awaited is done.",
       .examples = "care log due 121\ncare log due 121 --explain"});
}

}  // namespace care::commands::log_due
