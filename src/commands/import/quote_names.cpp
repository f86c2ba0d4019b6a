#include "commands/import/quote_names.hpp"

#include <algorithm>

namespace care::commands {

bool QuoteNames::note(const std::string& number, int revision, QuoteId row) {
  if (number.empty()) return true;
  named_.insert(row);
  return revisions_[number].emplace(revision, row).second;
}

std::optional<QuoteId> QuoteNames::in_file(const std::string& number, int revision) const {
  const auto family = revisions_.find(number);
  if (family == revisions_.end()) return std::nullopt;
  const auto found = family->second.find(revision);
  return found == family->second.end() ? std::nullopt : std::optional(found->second);
}

std::optional<QuoteId> QuoteNames::relative_of(const std::string& number) const {
  const auto family = revisions_.find(number);
  return family == revisions_.end() ? std::nullopt : std::optional(family->second.begin()->second);
}

std::optional<QuoteId> QuoteNames::find(const std::string& number, int revision) {
  if (const auto row = in_file(number, revision)) return row;
  const auto relative = relative_of(number);
  const auto called = quotes_.names(relative ? quotes_.by_id(*relative)->number : number);
  if (called.empty()) return std::nullopt;
  if (revision == 0) return called.back().id;
  const auto found =
      std::find_if(called.begin(), called.end(), [&](const auto& each) { return each.revision == revision; });
  return found == called.end() ? std::nullopt : std::optional(found->id);
}

}  // namespace care::commands
