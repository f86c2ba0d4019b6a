#include "commands/likely_answers.hpp"

#include <algorithm>

#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/faq_match.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

constexpr std::size_t kMost = 3;

bool is_open(const Interaction& entry) { return entry.needs_reply && !entry.answered_at; }

}  // namespace

std::vector<Faq> likely_answers(const std::vector<Interaction>& log, cli::Context& context) {
  std::vector<const Interaction*> asked;
  for (const auto& entry : log) {
    if (entry.direction == Direction::in && asks(entry)) asked.push_back(&entry);
  }
  if (asked.empty()) return {};
  std::stable_partition(asked.begin(), asked.end(), [](const Interaction* entry) { return is_open(*entry); });
  const auto entries = context.read().faqs.questions();
  FaqMatch match(entries, context.config().me.language);
  std::vector<Faq> likely;
  for (const auto* entry : asked) {
    const auto id = entry->faq ? entry->faq : match.of(*entry);
    const auto has_id = [&](const Faq& each) { return each.id == id; };
    if (!id || std::any_of(likely.begin(), likely.end(), has_id)) continue;
    const auto found = std::find_if(entries.begin(), entries.end(), has_id);
    if (found != entries.end()) likely.push_back(*found);
    if (likely.size() == kMost) break;
  }
  return likely;
}

}  // namespace care::commands
