#include "cli/calendar_file.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/files.hpp"
#include "core/helper.hpp"

namespace care::cli {
namespace {

/// [{"date": "2026-08-14", "name": "Ferragosto"}, …], as the helper writes it.
std::vector<NamedDay> days_of(const std::string& answer) {
  std::vector<NamedDay> days;
  for (const auto& each : nlohmann::json::parse(answer)) {
    const auto date = parse_iso_date(each.at("date").get<std::string>());
    if (date) days.push_back({*date, each.at("name").get<std::string>()});
  }
  return days;
}

}  // namespace

std::vector<NamedDay> days_in_calendar(const std::filesystem::path& file, std::chrono::year year, Programs& programs,
                                       const std::filesystem::path& helpers) {
  const std::string first = to_iso(year / std::chrono::January / 1);
  const std::string last = to_iso(year / std::chrono::December / 31);
  try {
    auto days = days_of(run_helper("care-calendar", {"days", first, last}, read_file(file), programs, helpers));
    for (auto& day : days) {
      if (day.name.empty()) day.name = "a holiday";
    }
    return days;
  } catch (const Error& error) {
    throw Error(ErrorKind::config, fmt::format("hours.holidays names '{}': {}", file.string(), error.what()),
                "name a calendar file, from the configuration's folder or as ~/holidays.ics");
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::failed, "the helper care-calendar gave no list of days");
  }
}

}  // namespace care::cli
