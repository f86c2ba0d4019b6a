#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::report_feedback {
namespace {

using output::Kind;
using output::or_null;
using output::Record;

constexpr output::Key kWordKeys[] = {
    {"id", Kind::integer, "of the log"},  {"client", Kind::text, "slug"}, {"at", Kind::instant, ""},
    or_null({"channel", Kind::text, ""}), {"summary", Kind::text, ""},
};
constexpr output::Schema kWordSchema{"feedback", "What a client said of the work.", kWordKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"received", Kind::integer, ""},
    {"clients", Kind::integer, "who gave some"},
    {"asked", Kind::integer, "how often it was asked for"},
    {"unanswered", Kind::texts, "slugs of who was asked and has said nothing"},
    {"feedback", Kind::objects, "newest first", nullptr, &kWordSchema},
};
constexpr output::Schema kReportSchema{"report_feedback", "What clients say of the work.", kReportKeys};

/// What was asked for goes out, what was said comes in.
struct Found {
  std::vector<Interaction> received;
  std::int64_t asked = 0;
  std::set<std::string> givers;
  std::set<std::string> unanswered;
};

Found find(Date first, cli::Context& context) {
  store::InteractionFilter filter;
  filter.kind = InteractionKind::feedback;
  filter.since = context.zone().start_of(first);
  Found found;
  std::set<std::string> asked;
  for (auto& entry : context.read().interactions.list(filter)) {
    if (entry.direction == Direction::out) {
      ++found.asked;
      asked.insert(entry.client_slug);
    } else {
      found.givers.insert(entry.client_slug);
      found.received.push_back(std::move(entry));
    }
  }
  std::set_difference(asked.begin(), asked.end(), found.givers.begin(), found.givers.end(),
                      std::inserter(found.unanswered, found.unanswered.end()));
  return found;
}

Record record(const Interaction& entry) {
  return {{"id", entry.id.value},
          {"client", entry.client_slug},
          {"at", to_iso(entry.at)},
          {"channel", output::text_or_null(entry.channel)},
          {"summary", entry.summary}};
}

std::string text_of(Date first, const Found& found, cli::Context& context) {
  if (found.received.empty() && found.asked == 0) {
    return fmt::format("No feedback since {}, and none asked for: care mail new CLIENT --template feedback\n",
                       describe(first));
  }
  std::string text = context.out().bold(fmt::format("Feedback since {}: {} from {} {}, asked for {} {}",
                                                    describe(first), found.received.size(), found.givers.size(),
                                                    found.givers.size() == 1 ? "client" : "clients", found.asked,
                                                    found.asked == 1 ? "time" : "times")) +
                     "\n";
  for (const auto& entry : found.received) {
    text += fmt::format("  {}  {}: {}\n", to_iso(context.zone().local(entry.at).date),
                        output::visible(entry.client_name), output::visible(entry.summary));
  }
  if (!found.unanswered.empty()) {
    text += fmt::format("Asked and silent: {}\n", fmt::join(found.unanswered, ", "));
  }
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto found = find(first, context);
  std::vector<Record> feedback;
  for (const auto& entry : found.received) feedback.push_back(record(entry));
  return {{{"since", to_iso(first)},
           {"received", std::ssize(found.received)},
           {"clients", std::ssize(found.givers)},
           {"asked", found.asked},
           {"unanswered", std::vector<std::string>(found.unanswered.begin(), found.unanswered.end())},
           {"feedback", feedback}},
          text_of(first, found, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since,
                        "What clients said of the work, and who was asked and has not answered.",
                        "care report feedback --since \"1 jan\"");
}

}  // namespace care::commands::report_feedback
