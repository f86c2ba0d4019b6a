#include "core/job_steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/quote_rules.hpp"
#include "core/text.hpp"

namespace care {
namespace {

bool all_approved(const Quote& quote) {
  return !quote.deliverables.empty() &&
         std::all_of(quote.deliverables.begin(), quote.deliverables.end(),
                     [](const Deliverable& each) { return each.approved_at.has_value(); });
}

bool is_noted(std::string_view step, const std::vector<Interaction>& log) {
  const auto note = folded(step_note(step));
  return std::any_of(log.begin(), log.end(), [&](const Interaction& entry) { return folded(entry.summary) == note; });
}

}  // namespace

std::string step_note(std::string_view step) { return fmt::format("Step done: {}", step); }

std::vector<JobStep> steps_of(const std::vector<std::string>& names, const Quote& quote, bool deposit_paid, bool paid,
                              const std::vector<Interaction>& log) {
  const auto reference = reference_of(quote);
  const bool delivered = quote.state == QuoteState::delivered || quote.state == QuoteState::closed;
  const bool accepted = is_accepted(quote.state);
  std::vector<JobStep> steps;
  for (const auto& name : names) {
    const auto word = folded(trimmed(name));
    JobStep step{name, is_noted(name, log), fmt::format("care quote next {} --done", reference)};
    const auto known = [&](std::string_view condition, bool done, const std::string& command) {
      if (word != condition) return;
      step.done = step.done || done;
      step.command = command;
    };
    known("quote sent", quote.sent_at || accepted, fmt::format("care quote send {}", reference));
    known("accepted", accepted, fmt::format("care quote accept {} --mail FILE", reference));
    known("deposit", accepted && deposit_paid, fmt::format("care payment add {} AMOUNT", reference));
    known("approved", all_approved(quote), fmt::format("care quote approve {} DELIVERABLE --mail FILE", reference));
    known("delivered", delivered, fmt::format("care quote deliver {}", reference));
    known("paid", accepted && paid, fmt::format("care payment add {} AMOUNT", reference));
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace care
