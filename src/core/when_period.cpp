#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/when_parts.hpp"
#include "core/when_words.hpp"

namespace care::when {
namespace {

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

bool is_period_at(const Reader& reader, std::size_t ahead) {
  const auto unit = unit_of(reader.peek(ahead).text);
  return unit && is_period(*unit);
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

/// The end of the next such month; looking back, of the last one that has ended or ends today.
Date end_of_month(Reader& reader, const Scene& scene, unsigned month) {
  const auto last_of = [&](int year) { return end_of(day_of(scene, year, month, 1), Unit::month); };
  const Token& year = reader.peek();
  if (year.is_number() && year.text.size() == 4 && !reader.peek(1).is(":")) {
    reader.skip();
    return last_of(year.value());
  }
  const int this_year = static_cast<int>(scene.today().year());
  const Date end = last_of(this_year);
  if (scene.looks_back()) return end > scene.today() ? last_of(this_year - 1) : end;
  return end < scene.today() ? last_of(this_year + 1) : end;
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

/// "friday next week" is one day, in whatever order it is said.
bool read_weekday_of_week(Reader& reader, const Scene& scene, Said& said, Adjective adjective) {
  const auto behind = weekday_of(reader.peek(2).text);
  if (!behind && !said.weekday) return false;
  const int weeks = adjective == Adjective::next ? 1 : adjective == Adjective::last ? -1 : 0;
  set_date(scene, said, add_days(in_this_week(scene, behind.value_or(said.weekday.value_or(0))), 7 * weeks));
  reader.skip(behind ? 3 : 2);
  return true;
}

bool take_end_of(Reader& reader) {
  if (reader.take("end")) return reader.take("of");
  if (!reader.take("fine")) return false;
  reader.take("di");
  return true;
}

/// "end of june", "fine giugno".
bool read_end_of(Reader& reader, const Scene& scene, Said& said) {
  const std::size_t start = reader.position();
  const auto month = take_end_of(reader) ? month_of(reader.peek().text) : std::nullopt;
  if (!month) {
    reader.rewind(start);
    return false;
  }
  reader.skip();
  set_date(scene, said, end_of_month(reader, scene, *month));
  return true;
}

}  // namespace

bool read_qualified(Reader& reader, const Scene& scene, Said& said) {
  auto adjective = adjective_of(reader.peek().text);
  const std::string word = reader.peek(adjective ? 1 : 0).text;
  if (!adjective && !is_period_at(reader, 2)) adjective = adjective_of(reader.peek(1).text);
  if (!adjective) return false;
  if (const auto unit = unit_of(word); unit && is_period(*unit)) {
    if (*unit == Unit::week && read_weekday_of_week(reader, scene, said, *adjective)) return true;
    throw unclear_period(scene, *adjective, *unit);
  }
  if (!weekday_of(word)) return false;
  set_qualified_weekday(scene, said, *adjective, word);
  reader.skip(2);
  return true;
}

bool read_period(Reader& reader, const Scene& scene, Said& said) {
  if (reader.peek().is("weekend")) {
    throw two_readings(scene, as_iso(in_this_week(scene, 5)), {in_this_week(scene, 6), "eow"});
  }
  return read_period_code(reader, scene, said) || read_end_of(reader, scene, said);
}

}  // namespace care::when
