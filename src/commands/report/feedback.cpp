#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_feedback {
namespace {

/// What a client said.
struct Said {
  Interaction entry;
};

void describe(Fields& fields, Said& said) {
  auto& entry = said.entry;
  fields.noun("feedback", "What a client said of the work.");
  fields.add(Field("id", "of the log"), entry.id);
  fields.add(Field("client", "slug").not_null(), entry.client_slug);
  fields.add(Field("at"), entry.at);
  fields.add(Field("channel"), entry.channel);
  fields.add(Field("summary").not_null(), entry.summary);
}

/// What was asked for goes out, what was said comes in.
struct Found {
  Date since{};
  std::int64_t clients = 0, asked = 0;
  std::vector<std::string> unanswered;
  std::vector<Said> feedback;
};

void describe(Fields& fields, Found& found) {
  std::int64_t received = std::ssize(found.feedback);
  fields.noun("report_feedback", "What clients say of the work.");
  fields.add(Field("since"), found.since);
  fields.add(Field("received"), received);
  fields.add(Field("clients", "who gave some"), found.clients);
  fields.add(Field("asked", "how often it was asked for"), found.asked);
  fields.add(Field("unanswered", "slugs of who was asked and has said nothing"), found.unanswered);
  fields.add(Field("feedback", "newest first"), found.feedback);
}

Found find(Date since, cli::Context& context) {
  Found found;
  found.since = since;
  std::set<std::string> givers, asked;
  for (auto& entry : entries_since(since, InteractionKind::feedback, context)) {
    if (entry.direction == Direction::out) {
      ++found.asked;
      asked.insert(entry.client_slug);
    } else {
      givers.insert(entry.client_slug);
      found.feedback.push_back({std::move(entry)});
    }
  }
  found.clients = std::ssize(givers);
  std::set_difference(asked.begin(), asked.end(), givers.begin(), givers.end(), std::back_inserter(found.unanswered));
  return found;
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto since = care::describe(found.since);
  if (found.feedback.empty() && found.asked == 0) {
    return fmt::format("No feedback since {}, and none asked for: care mail new CLIENT --template feedback\n", since);
  }
  std::string text =
      context.out().bold(fmt::format("Feedback since {}: {} from {} {}, asked for {} {}", since, found.feedback.size(),
                                     found.clients, found.clients == 1 ? "client" : "clients", found.asked,
                                     found.asked == 1 ? "time" : "times")) +
      "\n";
  for (const auto& [entry] : found.feedback) {
    text += fmt::format("  {}  {}: {}\n", to_iso(context.zone().local(entry.at).date),
                        output::visible(entry.client_name), output::visible(entry.summary));
  }
  if (!found.unanswered.empty()) {
    text += fmt::format("Asked and silent: {}\n", fmt::join(found.unanswered, ", "));
  }
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "What clients said of the work, and who was asked and has not answered.",
                        "care report feedback --since \"1 jan\"");
}

}  // namespace care::commands::report_feedback
