#include "core/office_span.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace care {
namespace {

Minutes length(const std::vector<OpenRange>& day) {
  return std::accumulate(day.begin(), day.end(), Minutes(0),
                         [](Minutes sum, const OpenRange& range) { return sum + (range.to - range.from); });
}

Minutes longest_day(const OfficeWeek& week) {
  Minutes longest{0};
  for (const auto& day : week) longest = std::max(longest, length(day));
  return longest;
}

Minutes whole(const OfficeWeek& week) {
  return std::accumulate(week.begin(), week.end(), Minutes(0),
                         [](Minutes sum, const auto& day) { return sum + length(day); });
}

}  // namespace

Minutes office_span(const std::string& span, const OfficeWeek& week) {
  int count = 0;
  const auto [end, error] = std::from_chars(span.data(), span.data() + span.size(), count);
  if (error != std::errc{}) return Minutes(0);
  const std::string_view unit(end, static_cast<std::size_t>(span.data() + span.size() - end));
  if (unit == "min") return Minutes(count);
  if (unit == "h") return std::chrono::hours(count);
  if (unit == "bd" || unit == "d") return count * longest_day(week);
  if (unit == "w") return count * whole(week);
  return Minutes(0);
}

}  // namespace care
