#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/error.hpp"
#include "core/when.hpp"

/// Inside of `parse_when` only.
namespace care::when {

inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2200;

/// The hint where nothing nearer can be offered.
inline constexpr std::string_view kForms = "say it as in '27/11/2026', 'friday 14:30', 'tomorrow' or '+3d'";

/// Where a phrase is said: what its words are measured from, and what an error quotes.
struct Scene {
  std::string_view phrase;
  Instant now;
  const Zone& zone;
  Tense tense;
  LocalTime local_now;
  const AddWorkingDays& add_working_days;  ///< may be none

  Date today() const { return local_now.date; }
  bool looks_back() const { return tense == Tense::past; }
};

/// A distance in time, each unit for itself: a month is not 30 days.
struct Span {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t business_days = 0;
  std::chrono::seconds clock{0};

  bool has_days() const { return months != 0 || days != 0 || business_days != 0; }
  Span operator-() const { return {-months, -days, -business_days, -clock}; }
};

/// What the parts of a phrase said so far, each at most once.
struct Said {
  std::optional<Date> date;
  bool full_date = false;  ///< with its year, so that a zone can stand behind the hour
  bool evening = false;    ///< "tonight": an hour behind it is after noon
  bool now = false;
  std::optional<int> weekday;  ///< Monday is 0
  std::optional<TimeOfDay> time;
  std::optional<std::chrono::seconds> utc_offset;
  std::optional<Span> distance;  ///< "in 3 days": from now
  std::vector<Span> shifts;      ///< "+1w" behind a day, or from today

  bool names_day() const { return date || distance || now; }
};

/// "'<phrase>' <why>".
Error wrong(const Scene& scene, std::string_view why, std::string hint = std::string(kForms));

/// One way to read a phrase, and what to say for it.
struct Reading {
  Date date;
  std::string say;
};

/// "'next friday' can be Fri 8 May or Fri 15 May 2026".
Error two_readings(const Scene& scene, const Reading& one, const Reading& other);

/// "1st", "22nd".
std::string ordinal(unsigned number);

// What the parts share. Each throws where the part was said before.
void set_date(const Scene& scene, Said& said, Date date);
void set_weekday(const Scene& scene, Said& said, int weekday);
void set_time(const Scene& scene, Said& said, TimeOfDay time);

/// The day of that name, or an error that tells the nearest one: "June 2026 has 30 days".
Date day_of(const Scene& scene, int year, unsigned month, unsigned day);

/// The next such day of the year, today included; looking back the last one.
Date day_of(const Scene& scene, unsigned month, unsigned day);

/// The next day with that number, today included; looking back the last one. Months that lack it are passed over.
Date day_of(const Scene& scene, unsigned day);

/// The next day of that name, strictly after today; looking back the last one strictly before.
Date next_weekday(const Scene& scene, int weekday);

/// Throws where it lies outside of the years that are read.
Date add(const Scene& scene, Date date, const Span& span);
Instant add(const Scene& scene, Instant instant, std::chrono::seconds span);

}  // namespace care::when
