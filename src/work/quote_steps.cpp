#include "work/quote_steps.hpp"

namespace care::work {
namespace {

const std::vector<std::string>& step_names(const Quote& quote, const Config& config) {
  static const std::vector<std::string> kEvery{"quote sent", "accepted", "deposit", "delivered", "paid"};
  const auto kind = config.steps.find(quote.steps);
  return kind == config.steps.end() ? kEvery : kind->second;
}

}  // namespace

std::vector<JobStep> steps_of(const Quote& quote, const QuoteFigures& figures, const std::vector<Interaction>& log,
                              const Config& config) {
  return care::steps_of(step_names(quote, config), quote, deposit_is_paid(quote.instalments, figures.schedule),
                        figures.due <= Money{}, log);
}

}  // namespace care::work
