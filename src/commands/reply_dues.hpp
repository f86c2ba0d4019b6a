#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "core/reply_clock.hpp"
#include "output/record.hpp"

namespace care {
struct Config;
}

namespace care::cli {
class Context;
}

namespace care::commands {

/// [reply] of the configuration.
ReplyTargets reply_targets(const Config& config);

/// By when each of these entries, which need a reply, is to be answered; in their order. Some queries for all of them,
/// however many.
std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, cli::Context& context);

/// Puts into those that need a reply when it is due and when the first one went out.
void read_reply_times(std::vector<Interaction>& entries, cli::Context& context);
void read_reply_times(Interaction& entry, cli::Context& context);

/// "answer due Thu 7 May 2026, 10:30", of an entry that was just logged. What happened is kept even where the settings
/// give no such time: then that is told on standard error.
std::string answer_due(const Interaction& entry, cli::Context& context);

/// Whether the printer will show these times at all, of entries that are listed so or, without a listing, of one.
bool shows_reply_times(const output::Listing& listing, cli::Context& context);

}  // namespace care::commands
