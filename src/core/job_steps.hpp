#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/interaction.hpp"
#include "care/quote.hpp"

namespace care {

/// A step of a kind of job, the condition that ends it.
struct JobStep {
  std::string name;
  bool done = false;
  std::string command;  ///< what ends it, where care can tell
};

/// Where a job stands in its steps. "quote sent", "accepted", "deposit", "approved", "delivered" and "paid" are known
/// from the quote; any other step is done when it was said to be, in an entry of the job's log (`step_note`).
/// `deposit_paid` and `paid` are of its payments.
std::vector<JobStep> steps_of(const std::vector<std::string>& names, const Quote& quote, bool deposit_paid, bool paid,
                              const std::vector<Interaction>& log);

/// How the log says that a step is done.
std::string step_note(std::string_view step);

}  // namespace care
