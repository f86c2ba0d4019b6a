#pragma once

#include <vector>

#include "config/config.hpp"
#include "core/job_steps.hpp"
#include "work/quote_figures.hpp"

namespace care::work {

/// Where a job stands in the steps of its kind ([steps.NAME]); of a job of no kind in those that every job has. `log`
/// is what was logged of it, the notes of steps at least.
std::vector<JobStep> steps_of(const Quote& quote, const QuoteFigures& figures, const std::vector<Interaction>& log,
                              const Config& config);

}  // namespace care::work
