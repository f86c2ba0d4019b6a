#include "cli/candidates.hpp"

#include <algorithm>
#include <ostream>

#include "core/text.hpp"
#include "output/display.hpp"

namespace care::cli {
namespace {

/// Whether it is what it looks like: no control characters, nothing invisible, no broken UTF-8.
bool is_plain(std::string_view value) { return !value.empty() && output::visible(value) == value; }

}  // namespace

void Candidates::lead(std::size_t bytes) {
  lead_ += typed_.substr(0, bytes);
  typed_.erase(0, bytes);
}

void Candidates::offer(std::string_view value, std::string_view description) {
  if (value.starts_with(typed_) || folded(value).starts_with(folded(typed_))) offer_anyway(value, description);
}

void Candidates::offer_anyway(std::string_view value, std::string_view description) {
  const bool known = std::any_of(lines_.begin(), lines_.end(), [&](const auto& line) { return line.first == value; });
  if (known || !is_plain(value)) return;
  lines_.emplace_back(value, output::visible(description));
}

void Candidates::print(std::ostream& out) const {
  if (!is_plain(lead_) && !lead_.empty()) return;
  if (files_) out << "\tfiles" << (lead_.empty() ? "" : " ") << lead_ << '\n';
  for (const auto& [value, description] : lines_) out << lead_ << value << '\t' << description << '\n';
}

}  // namespace care::cli
