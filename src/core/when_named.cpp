#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/when_parts.hpp"
#include "core/when_words.hpp"

namespace care::when {
namespace {

bool is_clock_at(const Reader& reader, std::size_t ahead) {
  const Token& behind = reader.peek(ahead + 1);
  const bool sign = behind.is(":") || behind.is(".");
  return (sign && behind.glued && reader.peek(ahead + 2).is_number()) || behind.is("am") || behind.is("pm");
}

bool is_short_number_at(const Reader& reader, std::size_t ahead) {
  return reader.peek(ahead).is_number() && reader.peek(ahead).text.size() <= 2;
}

/// "st" of "1st", "°" of "1°".
bool take_ordinal(Reader& reader) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "°"}) {
    if (reader.take_glued(ending)) return true;
  }
  return false;
}

bool take_of(Reader& reader) {
  if (!is_of(reader.peek().text)) return false;
  reader.skip();
  return true;
}

void take_separator(Reader& reader) {
  for (const std::string_view sign : {"-", "/", "."}) {
    if (reader.peek(1).glued && reader.take_glued(sign)) return;
  }
}

/// The day's number: "27", "1st", "1°", "primo".
std::optional<unsigned> take_day_number(Reader& reader) {
  if (reader.take("primo") || reader.take("first")) return 1;
  if (!is_short_number_at(reader, 0)) return std::nullopt;
  const auto day = static_cast<unsigned>(reader.peek().value());
  reader.skip();
  take_ordinal(reader);
  return day;
}

/// A year behind day and month; a comma, "of" or a separator may stand between.
std::optional<int> take_year(Reader& reader) {
  const std::size_t start = reader.position();
  reader.take(",");
  take_of(reader) || reader.take("del");
  take_separator(reader);
  if (reader.peek().is_number() && reader.peek().text.size() == 4 && !is_clock_at(reader, 0)) {
    const int year = reader.peek().value();
    reader.skip();
    return year;
  }
  reader.rewind(start);
  return std::nullopt;
}

void set_named(Reader& reader, const Scene& scene, Said& said, unsigned month, unsigned day) {
  if (const auto year = take_year(reader)) {
    set_date(scene, said, day_of(scene, *year, month, day));
    said.full_date = true;
  } else {
    set_date(scene, said, day_of(scene, month, day));
  }
}

/// "27 nov", "27-nov-2026", "1° di giugno".
bool read_day_and_month(Reader& reader, const Scene& scene, Said& said) {
  const std::size_t start = reader.position();
  if (const auto day = take_day_number(reader)) {
    if (!take_of(reader)) take_separator(reader);
    if (const auto month = month_of(reader.peek().text)) {
      reader.skip();
      set_named(reader, scene, said, *month, *day);
      return true;
    }
  }
  reader.rewind(start);
  return false;
}

/// "mar" is March, and Tuesday for short in Italian: with a bare number behind it nobody can tell.
bool is_march_or_martedi(const Scene& scene, const Reader& reader) {
  if (!reader.peek().is("mar")) return false;
  const Token& behind = reader.peek(2);
  const bool numeric_date = behind.glued && (behind.is("/") || behind.is("-"));
  const int day = reader.peek(1).is_number() ? reader.peek(1).value() : 0;
  if (day >= 1 && day <= 31 && !is_clock_at(reader, 1) && !numeric_date) {
    throw wrong(scene, "can be March or martedì", fmt::format("say 'march {}' or 'martedì'", day));
  }
  return true;
}

/// "nov 27", "may 20, 2026", "june 1st".
bool read_month_and_day(Reader& reader, const Scene& scene, Said& said) {
  const auto month = month_of(reader.peek().text);
  if (!month || is_march_or_martedi(scene, reader)) return false;
  const std::string name = reader.peek().text;
  reader.skip();
  if (!is_short_number_at(reader, 0) || is_clock_at(reader, 0)) {
    throw wrong(scene, "names no day of the month", fmt::format("say '1 {}'", name));
  }
  const unsigned day = take_day_number(reader).value_or(0);
  set_named(reader, scene, said, *month, day);
  return true;
}

bool read_weekday(Reader& reader, const Scene& scene, Said& said) {
  const auto weekday = weekday_of(reader.peek().text);
  if (!weekday) return false;
  set_weekday(scene, said, *weekday);
  reader.skip();
  return true;
}

bool read_relative_day(Reader& reader, const Scene& scene, Said& said) {
  const auto days = relative_day_of(reader.peek().text);
  if (!days) return false;
  set_date(scene, said, add_days(scene.today(), *days));
  said.evening = is_tonight(reader.peek().text);
  reader.skip();
  return true;
}

bool read_now(Reader& reader, const Scene& scene, Said& said) {
  if (!is_now(reader.peek().text)) return false;
  if (said.names_day()) throw wrong(scene, "names two days", "name one");
  if (said.time) throw wrong(scene, "names two times", "name one");
  said.now = true;
  reader.skip();
  return true;
}

}  // namespace

bool read_named_date(Reader& reader, const Scene& scene, Said& said) {
  return read_day_and_month(reader, scene, said) || read_month_and_day(reader, scene, said);
}

bool read_day_of_month(Reader& reader, const Scene& scene, Said& said) {
  const std::size_t start = reader.position();
  const bool article = reader.take("il") || reader.take("the") || reader.take("l");
  if (is_short_number_at(reader, 0) && !is_clock_at(reader, 0)) {
    const auto day = static_cast<unsigned>(reader.peek().value());
    reader.skip();
    const bool ordinal_said = take_ordinal(reader);
    const Token& behind = reader.peek();
    const bool sign = behind.glued && (behind.is("/") || behind.is("-"));
    const bool hour_follows = is_before_a_time(behind.text) && reader.peek(1).is_number();
    if ((article || ordinal_said) && !sign && !month_of(behind.text) && !is_of(behind.text) &&
        (hour_follows || !is_unit_at(reader, 0))) {
      set_date(scene, said, day_of(scene, day));
      return true;
    }
  }
  reader.rewind(start);
  return false;
}

bool read_day_word(Reader& reader, const Scene& scene, Said& said) {
  return read_now(reader, scene, said) || read_relative_day(reader, scene, said) || read_weekday(reader, scene, said);
}

}  // namespace care::when
