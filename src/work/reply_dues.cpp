#include "work/reply_dues.hpp"

#include <algorithm>

#include "core/office_calendar.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"

namespace care::work {
namespace {

std::vector<ReplyEvents> events_of(const std::vector<Interaction>& entries, const Desk& desk) {
  std::vector<InteractionId> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return desk.store.interactions.reply_events(ids);
}

}  // namespace

ReplyTargets reply_targets(const Config& config) {
  return {config.reply.question, config.reply.request, config.reply.complaint, config.reply.in_public};
}

std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, const Desk& desk) {
  const auto targets = reply_targets(desk.config);
  const auto events = events_of(entries, desk);
  std::vector<ReplyDue> dues;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    dues.push_back(ReplyClock(entries[i], events[i], targets, desk.office(entries[i].channel)).due());
  }
  return dues;
}

void read_reply_times(std::vector<Interaction>& entries, const Desk& desk) {
  std::vector<Interaction*> asking;
  std::vector<InteractionId> ids;
  for (auto& entry : entries) {
    if (!entry.needs_reply) continue;
    asking.push_back(&entry);
    ids.push_back(entry.id);
  }
  if (asking.empty()) return;
  const auto targets = reply_targets(desk.config);
  const auto events = desk.store.interactions.reply_events(ids);
  for (std::size_t i = 0; i < asking.size(); ++i) {
    Interaction& entry = *asking[i];
    const auto& office = desk.office(entry.channel);
    entry.reply_due_at = ReplyClock(entry, events[i], targets, office).due().due;
    entry.first_reply = first_reply(entry, events[i], office);
  }
}

void read_reply_times(Interaction& entry, const Desk& desk) {
  std::vector<Interaction> one{std::move(entry)};
  read_reply_times(one, desk);
  entry = std::move(one.front());
}

}  // namespace care::work
