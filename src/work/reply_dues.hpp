#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "core/reply_clock.hpp"
#include "work/desk.hpp"

namespace care::work {

/// [reply] of the configuration.
ReplyTargets reply_targets(const Config& config);

/// By when each of these entries, which need a reply, is to be answered; in their order. Some queries for all of them,
/// however many.
std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, const Desk& desk);

/// Puts into those that need a reply when it is due and when the first one went out.
void read_reply_times(std::vector<Interaction>& entries, const Desk& desk);
void read_reply_times(Interaction& entry, const Desk& desk);

}  // namespace care::work
