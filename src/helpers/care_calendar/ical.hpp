#pragma once

#include <libical/ical.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace care_calendar {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeBuffer {
  void operator()(char* buffer) const { icalmemory_free_buffer(buffer); }
};

/// What belongs to libical, and is let go of at the end of its scope.
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
using Chars = std::unique_ptr<char, FreeBuffer>;

/// A broken calendar is no reason to end the program.
inline void start_libical() { icalerror_set_errors_are_fatal(0); }

inline std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

/// Every property of a kind, in their order.
template <class Use>
void for_each_property(icalcomponent* component, icalproperty_kind kind, Use use) {
  for (icalproperty* each = icalcomponent_get_first_property(component, kind); each != nullptr;
       each = icalcomponent_get_next_property(component, kind)) {
    use(each);
  }
}

/// Its day, whatever the hour; nothing where there is no such day in the years 1 to 9999.
inline std::optional<std::chrono::sys_days> day_of(const icaltimetype& time) {
  if (time.year < 1 || time.year > 9999 || time.month < 1 || time.day < 1) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{time.year},
                                        std::chrono::month{static_cast<unsigned>(time.month)},
                                        std::chrono::day{static_cast<unsigned>(time.day)}};
  if (!day.ok()) return std::nullopt;
  return day;
}

}  // namespace care_calendar
