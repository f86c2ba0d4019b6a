#include <fmt/format.h>

#include "core/when_parts.hpp"
#include "core/when_words.hpp"

namespace care::when {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view kHours = "say it as in '14:30'";

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool to_the_minute = false;
};

bool is_number_glued(const Token& token, std::size_t digits) {
  return token.glued && token.is_number() && token.text.size() == digits;
}

/// The words before an hour, and the T of ISO 8601 behind a date. Whether there were any.
bool skip_words_before(Reader& reader, const Said& said) {
  const std::size_t start = reader.position();
  if (said.date && reader.peek().is("t") && reader.peek(1).is_number() && reader.peek(1).glued) {
    reader.skip();
    return true;
  }
  while (is_before_a_time(reader.peek().text)) reader.skip();
  return reader.position() != start;
}

/// "9.30" and "9.12" are hours only where no day can be meant: behind "ore", or behind a day that was said.
bool dot_means_hour(const Reader& reader, const Said& said, bool announced) {
  if (announced || said.names_day()) return true;
  const int day = reader.peek().value();
  const int month = reader.peek(2).value();
  return said.weekday && (day < 1 || day > 31 || month < 1 || month > 12);
}

void read_seconds(Reader& reader, Clock& clock) {
  if (!reader.peek().is(":") || !is_number_glued(reader.peek(1), 2)) return;
  clock.second = reader.peek(1).value();
  reader.skip(2);
  const bool fraction = reader.peek().is(".") || reader.peek().is(",");
  if (fraction && reader.peek().glued && reader.peek(1).glued && reader.peek(1).is_number()) reader.skip(2);
}

/// "T1500", "T150000", as calendars write it.
std::optional<Clock> read_compact(Reader& reader, const Said& said) {
  const Token& digits = reader.peek();
  if (!said.date || !digits.is_number() || (digits.text.size() != 4 && digits.text.size() != 6)) return std::nullopt;
  const int value = digits.value();
  reader.skip();
  if (digits.text.size() == 4) return Clock{value / 100, value % 100, 0, true};
  return Clock{value / 10000, value / 100 % 100, value % 100, true};
}

/// The hour with its minutes, if there are any.
std::optional<Clock> read_digits(Reader& reader, const Said& said, bool announced) {
  const Token& hour = reader.peek();
  if (announced && hour.is_word()) {
    if (const auto number = number_of(hour.text)) {
      reader.skip();
      return Clock{*number, 0, 0, false};
    }
  }
  if (announced && hour.glued) {
    if (const auto compact = read_compact(reader, said)) return compact;
  }
  if (!hour.is_number() || hour.text.size() > 2) return std::nullopt;
  Clock clock{hour.value(), 0, 0, false};
  const Token& sign = reader.peek(1);
  const bool colon = sign.is(":");
  if (sign.glued && (colon || (sign.is(".") && dot_means_hour(reader, said, announced))) &&
      is_number_glued(reader.peek(2), 2)) {
    clock.minute = reader.peek(2).value();
    clock.to_the_minute = true;
    reader.skip(3);
    if (colon) read_seconds(reader, clock);
    return clock;
  }
  reader.skip();
  return clock;
}

/// Takes "am" and "pm" into account. Whether there was one.
bool read_half_of_day(Reader& reader, const Scene& scene, Clock& clock) {
  const bool morning = reader.peek().is("am");
  if (!morning && !reader.peek().is("pm")) return false;
  const std::string half = reader.peek().text;
  reader.skip();
  if (clock.hour < 1 || clock.hour > 12) {
    throw wrong(scene, fmt::format("has an hour that is none: before '{}' stand 1 to 12", half),
                clock.hour < 24 && clock.minute < 60 ? fmt::format("say '{:02}:{:02}'", clock.hour, clock.minute)
                                                     : std::string(kHours));
  }
  clock.hour = clock.hour % 12 + (morning ? 0 : 12);
  return true;
}

void check(const Scene& scene, const Clock& clock, bool half_known) {
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) {
    throw wrong(scene, "has an hour that is none: they go from 00:00 to 23:59", std::string(kHours));
  }
  constexpr int kLastUnclearHour = 6;  // "at 3" is meant in the afternoon as often as not
  if (!half_known && !clock.to_the_minute && clock.hour >= 1 && clock.hour <= kLastUnclearHour) {
    throw wrong(scene, fmt::format("can be {:02}:00 or {:02}:00", clock.hour, clock.hour + 12),
                fmt::format("say '{:02}:00' or '{:02}:00'", clock.hour, clock.hour + 12));
  }
}

/// "+02:00", "+0200", "+02" at the reader's place, but not the shift "+02d".
std::optional<seconds> read_offset(Reader& reader) {
  const bool west = reader.peek().is("-");
  const Token& digits = reader.peek(1);
  if ((!west && !reader.peek().is("+")) || (!is_number_glued(digits, 2) && !is_number_glued(digits, 4))) {
    return std::nullopt;
  }
  const bool colon = reader.peek(2).is(":") && is_number_glued(reader.peek(3), 2);
  if (!colon && is_unit_at(reader, 2)) return std::nullopt;
  const bool both = digits.text.size() == 4;
  const minutes offset = hours{both ? digits.value() / 100 : digits.value()} + minutes{both    ? digits.value() % 100
                                                                                       : colon ? reader.peek(3).value()
                                                                                               : 0};
  reader.skip(colon ? 4 : 2);
  return west ? -offset : offset;
}

void read_zone(Reader& reader, const Scene& scene, Said& said) {
  constexpr hours kFarthest{14};
  const Token& token = reader.peek();
  if (token.is("z") || token.is("utc") || token.is("gmt")) {
    reader.skip();
    said.utc_offset = seconds{0};
  } else if (const auto offset = read_offset(reader)) {
    if (*offset > kFarthest || *offset < -kFarthest) {
      throw wrong(scene, "has a zone that is none: they go from -14:00 to +14:00",
                  "say it as in '2026-11-27 15:00+01:00'");
    }
    said.utc_offset = offset;
  }
}

bool read_noon(Reader& reader, const Scene& scene, Said& said) {
  const std::size_t start = reader.position();
  if (reader.peek().is("a") || reader.peek().is("at")) reader.skip();
  if (!is_noon(reader.peek().text)) {
    reader.rewind(start);
    return false;
  }
  reader.skip();
  set_time(scene, said, hours{12});
  return true;
}

}  // namespace

bool read_time(Reader& reader, const Scene& scene, Said& said) {
  if (read_noon(reader, scene, said)) return true;
  const std::size_t start = reader.position();
  const bool announced = skip_words_before(reader, said);
  auto clock = read_digits(reader, said, announced);
  const bool half_known = clock && read_half_of_day(reader, scene, *clock);
  if (!clock || (!announced && !half_known && !clock->to_the_minute)) {
    reader.rewind(start);
    return false;
  }
  check(scene, *clock, half_known);
  set_time(scene, said, hours{clock->hour} + minutes{clock->minute} + seconds{clock->second});
  read_zone(reader, scene, said);
  return true;
}

}  // namespace care::when
