#include "support/offices.hpp"

#include "core/calendar.hpp"
#include "core/text.hpp"

namespace care::test {
namespace {

int index_of(const std::string& weekday) {
  return static_cast<int>(std::string("montuewedthufrisatsun").find(weekday)) / 3;
}

Minutes clock(const std::string& text) {
  return std::chrono::hours(std::stoi(text.substr(0, 2))) + Minutes(std::stoi(text.substr(3, 2)));
}

}  // namespace

Date day(const std::string& iso) { return parse_iso_date(iso).value(); }

Instant instant(const std::string& iso) { return parse_iso_instant(iso).value(); }

Instant local(const Zone& zone, const std::string& text) {
  const Instant shown = instant(text + "Z");
  const auto date = std::chrono::floor<std::chrono::days>(shown);
  return zone.instant({date, shown - date}).first;
}

std::vector<OpenRange> ranges(const std::string& text) {
  std::vector<OpenRange> ranges;
  for (const auto& range : split(text, ' ')) ranges.push_back({clock(range.substr(0, 5)), clock(range.substr(6))});
  return ranges;
}

OfficeRules office(const std::vector<std::pair<std::string, std::string>>& week) {
  OfficeRules rules;
  for (const auto& [days, hours] : week) {
    const int last = index_of(days.substr(days.size() - 3));
    for (int each = index_of(days.substr(0, 3)); each <= last; ++each) {
      rules.week.at(static_cast<std::size_t>(each)) = ranges(hours);
    }
  }
  return rules;
}

}  // namespace care::test
