#include "commands/quote/quote_renewal.hpp"

namespace care::commands {

Quote renewed(const Quote& quote) {
  Quote draft;
  draft.client = quote.client;
  draft.client_slug = quote.client_slug;
  draft.client_name = quote.client_name;
  draft.title = quote.title;
  draft.currency = quote.currency;
  draft.tax = quote.tax;
  draft.withholds = quote.withholds;
  draft.lines = quote.lines;
  draft.discount = quote.discount;
  draft.valid = quote.valid;
  draft.starts_on = quote.starts_on;
  draft.delivers_on = quote.delivers_on;
  draft.revisions = quote.revisions;
  draft.excludes = quote.excludes;
  draft.mine = quote.mine;
  draft.theirs = quote.theirs;
  draft.why_me = quote.why_me;
  draft.steps = quote.steps;
  for (const auto& each : quote.instalments) {
    draft.instalments.push_back({each.label, each.part, each.when, {}, Standing::normal, ""});
  }
  for (const auto& each : quote.metrics) {
    draft.metrics.push_back({each.name, each.unit, each.baseline, each.target, {}});
  }
  for (const auto& each : quote.deliverables) {
    Deliverable planned;
    planned.name = each.name;
    draft.deliverables.push_back(planned);
  }
  return draft;
}

}  // namespace care::commands
