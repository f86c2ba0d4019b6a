#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/excerpt.hpp"
#include "core/when_parts.hpp"

namespace care::when {
namespace {

bool has_digits(const Token& token, std::size_t least, std::size_t most) {
  return token.is_number() && token.text.size() >= least && token.text.size() <= most;
}

/// A sign between two numbers that touches both.
bool is_between_numbers(const Reader& reader, std::size_t ahead, std::string_view signs) {
  const Token& sign = reader.peek(ahead);
  return sign.kind == Token::Kind::symbol && sign.glued && signs.find(sign.text) != std::string_view::npos &&
         reader.peek(ahead + 1).glued && reader.peek(ahead + 1).is_number();
}

void set_full(const Scene& scene, Said& said, Date date) {
  set_date(scene, said, date);
  said.full_date = true;
}

/// The usual cause is a date written the American way, month first.
Error no_such_month(const Scene& scene, unsigned day, unsigned month, std::optional<int> year) {
  constexpr int kLeapYear = 2000;
  const Date swapped{std::chrono::year{year.value_or(kLeapYear)}, std::chrono::month{day}, std::chrono::day{month}};
  const bool readable = swapped.ok() && (!year || (*year >= kFirstYear && *year <= kLastYear));
  const std::string tail = year ? fmt::format("/{}", *year) : std::string();
  return wrong(scene, fmt::format("has no month {}: the order is day/month/year", month),
               readable ? fmt::format("say '{:02}/{:02}{}'", month, day, tail) : std::string(kForms));
}

unsigned checked_month(const Scene& scene, const Token& token) {
  if (token.value() >= 1 && token.value() <= 12) return static_cast<unsigned>(token.value());
  throw wrong(scene, fmt::format("has no month {}: the order is year-month-day", token.text));
}

/// "2026-11", "11/2026".
Error names_no_day(const Scene& scene, const Token& year, const Token& month) {
  return wrong(scene, "names no day",
               fmt::format("say '{}'", to_iso(day_of(scene, year.value(), checked_month(scene, month), 1))));
}

/// "2026-11-27", "2026/11/27".
bool read_year_first(Reader& reader, const Scene& scene, Said& said) {
  if (!has_digits(reader.peek(), 4, 4) || !is_between_numbers(reader, 1, "-/.")) return false;
  const Token& year = reader.peek();
  const Token& month = reader.peek(2);
  const Token& day = reader.peek(4);
  if (!is_between_numbers(reader, 3, reader.peek(1).text)) throw names_no_day(scene, year, month);
  if (!has_digits(month, 1, 2) || !has_digits(day, 1, 2)) throw wrong(scene, "is no date");
  set_full(scene, said, day_of(scene, year.value(), checked_month(scene, month), static_cast<unsigned>(day.value())));
  reader.skip(5);
  return true;
}

/// "2026-W21" is its Monday, "2026-W21-3" its Wednesday.
bool read_week(Reader& reader, const Scene& scene, Said& said) {
  const bool dash = reader.peek(1).is("-") && reader.peek(1).glued;
  const std::size_t w = dash ? 2 : 1;
  if (!has_digits(reader.peek(), 4, 4) || !reader.peek(w).is("w") || !reader.peek(w).glued ||
      !has_digits(reader.peek(w + 1), 2, 2) || !reader.peek(w + 1).glued) {
    return false;
  }
  const auto week = parse_iso_week(fmt::format("{}-W{}", reader.peek().text, reader.peek(w + 1).text));
  if (!week || week->year < kFirstYear || week->year > kLastYear) {
    throw wrong(scene, fmt::format("is no week: {} has no week {}", reader.peek().text, reader.peek(w + 1).text));
  }
  int day = 1;
  std::size_t length = w + 2;
  if (is_between_numbers(reader, length, "-")) {
    day = reader.peek(length + 1).value();
    length += 2;
  }
  if (day < 1 || day > 7) throw wrong(scene, "is no day: those of a week go from 1, Monday, to 7");
  set_full(scene, said, add_days(week->monday(), day - 1));
  reader.skip(length);
  return true;
}

/// "20260520".
bool read_compact(Reader& reader, const Scene& scene, Said& said) {
  if (!has_digits(reader.peek(), 8, 8)) return false;
  const int value = reader.peek().value();
  const int month = value / 100 % 100;
  if (month < 1 || month > 12) {
    throw wrong(scene, fmt::format("has no month {:02}: eight digits are read as year, month, day", month),
                "say it as in '27/11/2026'");
  }
  set_full(scene, said, day_of(scene, value / 10000, static_cast<unsigned>(month), static_cast<unsigned>(value % 100)));
  reader.skip();
  return true;
}

/// A year of two digits is not guessed: "26" may be 1926 of a birthday, or a day.
int checked_year(const Scene& scene, unsigned day, unsigned month, const Token& year) {
  if (has_digits(year, 4, 4)) return year.value();
  const int meant = has_digits(year, 2, 2) ? 2000 + year.value() : static_cast<int>(scene.today().year());
  if (month < 1 || month > 12) throw no_such_month(scene, day, month, meant);
  const Date date = day_of(scene, meant, month, day);
  throw wrong(scene, fmt::format("has the year '{}': years take four digits", excerpt(year.text, 12)),
              fmt::format("say '{:02}/{:02}/{}'", day, month, static_cast<int>(date.year())));
}

bool is_hour(unsigned hour, unsigned minute) { return hour < 24 && minute < 60; }

/// Day and month; the sign between them is a dot or a slash where the year may be left out.
void read_without_year(const Scene& scene, Said& said, unsigned day, unsigned month, std::string_view sign) {
  if (month < 1 || month > 12) {
    if (sign != "." || !is_hour(day, month)) throw no_such_month(scene, day, month, {});
    throw wrong(scene, fmt::format("has no month {}", month), fmt::format("say '{}:{:02}' for the hour", day, month));
  }
  const Date date = day_of(scene, month, day);
  if (sign == "-") throw wrong(scene, "lacks its year", fmt::format("say '{:02}/{:02}'", day, month));
  set_date(scene, said, date);
}

/// "27/11/2026", "27.11.2026", "27-11-2026", "27/11", "27.11".
bool read_day_first(Reader& reader, const Scene& scene, Said& said) {
  if (!has_digits(reader.peek(), 1, 2) || !is_between_numbers(reader, 1, "/.-")) return false;
  const std::string& sign = reader.peek(1).text;
  if (has_digits(reader.peek(2), 4, 4)) throw names_no_day(scene, reader.peek(2), reader.peek());
  if (!has_digits(reader.peek(2), 1, 2)) return false;
  const auto day = static_cast<unsigned>(reader.peek().value());
  const auto month = static_cast<unsigned>(reader.peek(2).value());
  if (!is_between_numbers(reader, 3, sign)) {
    read_without_year(scene, said, day, month, sign);
    reader.skip(3);
    return true;
  }
  const int year = checked_year(scene, day, month, reader.peek(4));
  if (month < 1 || month > 12) throw no_such_month(scene, day, month, year);
  set_full(scene, said, day_of(scene, year, month, day));
  reader.skip(5);
  return true;
}

}  // namespace

bool read_numeric_date(Reader& reader, const Scene& scene, Said& said) {
  return read_week(reader, scene, said) || read_year_first(reader, scene, said) || read_compact(reader, scene, said) ||
         read_day_first(reader, scene, said);
}

}  // namespace care::when
