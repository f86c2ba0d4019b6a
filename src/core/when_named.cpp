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

/// The day in the week that `today` is in.
Date in_this_week(const Scene& scene, int weekday) { return add_days(IsoWeek::of(scene.today()).monday(), weekday); }

Date start_of(Date day, Unit unit) {
  if (unit == Unit::week) return IsoWeek::of(day).monday();
  const Date first{day.year(), day.month(), std::chrono::day{1}};
  const int month = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  if (unit == Unit::quarter) return add_months(first, -(month % 3));
  if (unit == Unit::year) return add_months(first, -month);
  return first;
}

Date forward(Date day, Unit unit, int count) {
  switch (unit) {
    case Unit::week:
      return add_days(day, 7 * count);
    case Unit::month:
      return add_months(day, count);
    case Unit::quarter:
      return add_months(day, 3 * count);
    default:
      return add_months(day, 12 * count);
  }
}

Date end_of(Date day, Unit unit) { return add_days(forward(start_of(day, unit), unit, 1), -1); }

bool is_period(Unit unit) {
  return unit == Unit::week || unit == Unit::month || unit == Unit::quarter || unit == Unit::year;
}

Reading as_iso(Date date) { return {date, to_iso(date)}; }

/// "next week" may begin on its Monday or be a week from now.
Error unclear_period(const Scene& scene, Adjective adjective, Unit unit) {
  if (adjective == Adjective::current) {
    return two_readings(scene, as_iso(start_of(scene.today(), unit)), as_iso(end_of(scene.today(), unit)));
  }
  const int step = adjective == Adjective::next ? 1 : -1;
  const Date shifted = forward(scene.today(), unit, step);
  const Date start = start_of(shifted, unit);
  return two_readings(scene, as_iso(start), as_iso(start == shifted ? end_of(start, unit) : shifted));
}

Error next_weekday_unclear(const Scene& scene, int weekday, const std::string& word) {
  const int ahead = (weekday - weekday_index(scene.today()) + 7) % 7;
  const Date first = add_days(scene.today(), ahead == 0 ? 7 : ahead);
  const Date second = add_days(first, 7);
  if (scene.looks_back()) return two_readings(scene, as_iso(first), as_iso(second));
  return two_readings(scene, {first, word}, {second, word + " +1w"});
}

void set_last_weekday(const Scene& scene, Said& said, int weekday, const std::string& word) {
  if (scene.tense == Tense::future) {
    throw wrong(scene, "lies in the past", fmt::format("say '{}' for the next one", word));
  }
  const int back = (weekday_index(scene.today()) - weekday + 6) % 7 + 1;
  set_date(scene, said, add_days(scene.today(), -back));
}

/// "this friday" is only clear where the friday of this week is also the one that "friday" means.
void set_this_weekday(const Scene& scene, Said& said, int weekday) {
  const Date of_week = in_this_week(scene, weekday);
  const Date plain = next_weekday(scene, weekday);
  if (of_week != plain) throw two_readings(scene, as_iso(std::min(of_week, plain)), as_iso(std::max(of_week, plain)));
  set_date(scene, said, of_week);
}

void set_qualified_weekday(const Scene& scene, Said& said, Adjective adjective, const std::string& word) {
  const int weekday = weekday_of(word).value_or(0);
  if (adjective == Adjective::next) throw next_weekday_unclear(scene, weekday, word);
  if (adjective == Adjective::last) return set_last_weekday(scene, said, weekday, word);
  set_this_weekday(scene, said, weekday);
}

/// "eom", "eonm": the end of this or the next month; "sonm" the start of the next.
bool read_period_code(Reader& reader, const Scene& scene, Said& said) {
  const std::string& code = reader.peek().text;
  const bool next = code.size() == 4 && code[2] == 'n';
  if ((code.size() != 3 && !next) || (code[0] != 'e' && code[0] != 's') || code[1] != 'o') return false;
  if (code == "eod") {
    set_date(scene, said, scene.today());
    reader.skip();
    return true;
  }
  const char letter = code.back();
  if (letter != 'w' && letter != 'm' && letter != 'q' && letter != 'y') return false;
  const Unit unit = letter == 'w'   ? Unit::week
                    : letter == 'm' ? Unit::month
                    : letter == 'q' ? Unit::quarter
                                    : Unit::year;
  const Date this_start = start_of(scene.today(), unit);
  const Date next_start = forward(this_start, unit, 1);
  if (code[0] == 's' && !next) {
    throw two_readings(scene, as_iso(this_start), {next_start, fmt::format("son{}", letter)});
  }
  set_date(scene, said, code[0] == 's' ? next_start : end_of(next ? next_start : this_start, unit));
  reader.skip();
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

bool read_qualified(Reader& reader, const Scene& scene, Said& said) {
  auto adjective = adjective_of(reader.peek().text);
  const std::string word = reader.peek(adjective ? 1 : 0).text;
  if (!adjective) adjective = adjective_of(reader.peek(1).text);
  if (!adjective) return false;
  if (const auto unit = unit_of(word); unit && is_period(*unit)) throw unclear_period(scene, *adjective, *unit);
  if (!weekday_of(word)) return false;
  set_qualified_weekday(scene, said, *adjective, word);
  reader.skip(2);
  return true;
}

bool read_day_word(Reader& reader, const Scene& scene, Said& said) {
  if (reader.peek().is("weekend")) {
    throw two_readings(scene, as_iso(in_this_week(scene, 5)), {in_this_week(scene, 6), "eow"});
  }
  return read_now(reader, scene, said) || read_relative_day(reader, scene, said) || read_weekday(reader, scene, said) ||
         read_period_code(reader, scene, said);
}

}  // namespace care::when
