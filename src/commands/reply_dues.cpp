#include "commands/reply_dues.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/date_text.hpp"
#include "core/office_calendar.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

std::vector<ReplyEvents> events_of(const std::vector<Interaction>& entries, cli::Context& context) {
  std::vector<InteractionId> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return context.read().interactions.reply_events(ids);
}

}  // namespace

ReplyTargets reply_targets(const Config& config) {
  return {config.reply.question, config.reply.request, config.reply.complaint, config.reply.in_public};
}

std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, cli::Context& context) {
  const auto targets = reply_targets(context.config());
  const auto events = events_of(entries, context);
  std::vector<ReplyDue> dues;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    dues.push_back(ReplyClock(entries[i], events[i], targets, context.office(entries[i].channel)).due());
  }
  return dues;
}

void read_reply_times(std::vector<Interaction>& entries, cli::Context& context) {
  std::vector<Interaction*> asking;
  std::vector<InteractionId> ids;
  for (auto& entry : entries) {
    if (!entry.needs_reply) continue;
    asking.push_back(&entry);
    ids.push_back(entry.id);
  }
  if (asking.empty()) return;
  const auto targets = reply_targets(context.config());
  const auto events = context.read().interactions.reply_events(ids);
  for (std::size_t i = 0; i < asking.size(); ++i) {
    Interaction& entry = *asking[i];
    const auto& office = context.office(entry.channel);
    entry.reply_due_at = ReplyClock(entry, events[i], targets, office).due().due;
    entry.first_reply = first_reply(entry, events[i], office);
  }
}

void read_reply_times(Interaction& entry, cli::Context& context) {
  std::vector<Interaction> one{std::move(entry)};
  read_reply_times(one, context);
  entry = std::move(one.front());
}

std::string answer_due(const Interaction& entry, cli::Context& context) try {
  const auto due = reply_clocks({entry}, context).front().due;
  return due ? "answer due " + describe(*due, context.zone()) : "it needs a reply";
} catch (const Error& error) {
  context.warn(error.what());
  return "it needs a reply";
}

bool shows_reply_times(const output::Listing& listing, cli::Context& context) {
  return context.out().shows("reply_due_at", listing) || context.out().shows("first_reply_minutes", listing);
}

}  // namespace care::commands
