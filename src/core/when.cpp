#include "core/when.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/excerpt.hpp"
#include "core/text.hpp"
#include "core/when_parts.hpp"
#include "core/when_words.hpp"

namespace care {
namespace when {
namespace {

using Part = bool (*)(Reader&, const Scene&, Said&);

/// What begins alike is told apart by the order: "9.30" behind a day is an hour before it is a day of May.
constexpr Part kParts[] = {read_iso_duration, read_named_date, read_time,     read_numeric_date, read_day_of_month,
                           read_span,         read_qualified,  read_day_word, read_period};

bool read_part(Reader& reader, const Scene& scene, Said& said) {
  return std::any_of(std::begin(kParts), std::end(kParts), [&](const Part part) { return part(reader, scene, said); });
}

/// Commas between parts, and words that say nothing more: "on friday", "il 27 novembre".
bool skip_filler(Reader& reader) {
  const bool filler = reader.peek().is(",") || is_before_a_day(reader.peek().text);
  if (!filler || reader.peek(1).kind == Token::Kind::end) return false;
  reader.skip();
  return true;
}

Error number_alone(const Scene& scene, const Token& token) {
  constexpr int kLastHour = 23;
  if (token.text.size() > 2 || token.value() == 0 || token.value() > kLastHour) {
    return wrong(scene, fmt::format("is not understood at '{}'", excerpt(token.text, 12)));
  }
  return wrong(scene, fmt::format("is unclear: '{}' can be a day or an hour", token.text),
               fmt::format("say '{}' for the day, or '{:02}:00' for the hour",
                           ordinal(static_cast<unsigned>(token.value())), token.value()));
}

bool is_known(std::string_view word, const std::vector<std::string>& words) {
  return is_grammar(word) || std::find(words.begin(), words.end(), word) != words.end();
}

Error vague_word(const Scene& scene, const Token& token, const Vague& vague) {
  const bool whole = folded(scene.phrase) == token.text;
  const std::string why = fmt::format("is unclear: '{}' {}", excerpt(token.text, 30), vague.why);
  return wrong(scene, whole ? std::string(vague.why) : why, std::string(vague.hint));
}

/// At the word or number where the reader stands. A number is not to blame for the unknown word behind it.
Error not_understood(const Scene& scene, const Reader& reader) {
  const std::vector<std::string> words = known_words();
  const bool blame_next =
      reader.peek().is_number() && reader.peek(1).is_word() && !is_known(reader.peek(1).text, words);
  const Token& token = reader.peek(blame_next ? 1 : 0);
  if (token.is_number()) return number_alone(scene, token);
  if (const auto vague = vague_of(token.text)) return vague_word(scene, token, *vague);
  const std::string word = excerpt(token.text, 30);
  if (!token.is_word() || is_known(token.text, words)) {
    return wrong(scene, fmt::format("is not understood at '{}'", word));
  }
  return wrong(scene, fmt::format("is no date: '{}' is not known", word),
               did_you_mean(nearest(token.text, words), std::string(kForms)));
}

Said read(const Scene& scene) {
  Reader reader(tokens_of(scene));
  if (reader.at_end()) throw wrong(scene, "is no date");
  Said said;
  while (!reader.at_end()) {
    if (!read_part(reader, scene, said) && !skip_filler(reader)) throw not_understood(scene, reader);
  }
  return said;
}

/// The moment at that hour of that day, or an error that tells which hour comes in its place.
Instant moment(const Scene& scene, Date date, TimeOfDay time) {
  const Zone::Reading reading = scene.zone.instant({date, time});
  if (reading.kind != Zone::Reading::Kind::skipped) return reading.first;
  const LocalTime instead = scene.zone.local(reading.first);
  throw wrong(scene,
              fmt::format("does not exist: in {} clocks go forward past {} on {}", scene.zone.name(), describe(time),
                          describe(date)),
              fmt::format("say '{} {}'", to_iso(instead.date), describe(instead.time)));
}

When at(const Scene& scene, Date date, TimeOfDay time) { return {date, time, moment(scene, date, time)}; }

When at(const Scene& scene, Instant instant) {
  const LocalTime local = scene.zone.local(instant);
  return {local.date, local.time, instant};
}

/// The wall clock moved by days, then the clock itself by hours. An hour skipped on the way is the one after.
When moved(const Scene& scene, const Span& span) {
  Instant start = scene.now;
  if (span.has_days()) {
    start = scene.zone.instant({add(scene, scene.today(), span), scene.local_now.time}).first;
  }
  return at(scene, add(scene, start, span.clock));
}

When resolve_distance(const Scene& scene, const Said& said) {
  if (said.weekday || said.date || said.now) {
    throw wrong(scene, "names two days", "name one, or shift it as in 'friday +1w'");
  }
  if (said.distance->clock.count() == 0) {
    const Date date = add(scene, scene.today(), *said.distance);
    return said.time ? at(scene, date, *said.time) : When{date, {}, {}};
  }
  if (said.time) throw wrong(scene, "names two times", "name one");
  return moved(scene, *said.distance);
}

/// "15:00" is the next one, now included; looking back the last one.
When resolve_time(const Scene& scene, TimeOfDay time) {
  const Instant today = scene.zone.instant({scene.today(), time}).first;
  const bool other_day = scene.looks_back() ? today > scene.now : today < scene.now;
  const int days = !other_day ? 0 : scene.looks_back() ? -1 : 1;
  return at(scene, add_days(scene.today(), days), time);
}

void check_weekday(const Scene& scene, const Said& said) {
  if (!said.date || !said.weekday || weekday_index(*said.date) == *said.weekday) return;
  throw wrong(scene, fmt::format("names two days: the date is {}", describe(*said.date)),
              fmt::format("say '{}'", to_iso(*said.date)));
}

Date day_said(const Scene& scene, const Said& said) {
  check_weekday(scene, said);
  if (said.date) return *said.date;
  return said.weekday ? next_weekday(scene, *said.weekday) : scene.today();
}

bool names_day(const Said& said) { return said.date || said.weekday; }

When resolve_zoned(const Scene& scene, const Said& said) {
  if (!said.full_date || !said.shifts.empty()) {
    throw wrong(scene, "has a zone, which needs a full date before the hour", "say it as in '2026-11-27 15:00Z'");
  }
  check_weekday(scene, said);
  const Instant instant = std::chrono::sys_days{*said.date} + *said.time - *said.utc_offset;
  return at(scene, add(scene, instant, {}));
}

When resolve_now(const Scene& scene, const Said& said, const Span& shift) {
  if (said.weekday || said.date) throw wrong(scene, "names two days", "name one");
  return moved(scene, shift);
}

Span total(const std::vector<Span>& shifts) {
  Span sum;
  for (const Span& shift : shifts) {
    sum.months += shift.months;
    sum.days += shift.days;
    sum.business_days += shift.business_days;
    sum.clock += shift.clock;
  }
  return sum;
}

When resolve_shifted(const Scene& scene, const Said& said, const Span& shift) {
  const bool clock_moves = shift.clock.count() != 0;
  if (clock_moves && !said.time && !names_day(said)) return moved(scene, shift);
  if (clock_moves && !said.time) throw wrong(scene, "adds hours to a day", "say it as in 'friday 9:00 +2h'");
  if (clock_moves && !names_day(said)) throw wrong(scene, "names two times", "name one");
  const Date date = add(scene, day_said(scene, said), shift);
  if (!said.time) return {date, {}, {}};
  const When start = at(scene, date, *said.time);
  return clock_moves ? at(scene, add(scene, *start.instant, shift.clock)) : start;
}

void check_evening(const Scene& scene, const Said& said) {
  if (!said.evening || !said.time || *said.time >= std::chrono::hours{12}) return;
  throw wrong(scene, "names an hour before noon",
              fmt::format("say 'today {}'", describe(*said.time + std::chrono::hours{12})));
}

When resolve(const Scene& scene, const Said& said) {
  check_evening(scene, said);
  if (said.utc_offset) return resolve_zoned(scene, said);
  const Span shift = total(said.shifts);
  if (said.distance) {
    if (!said.shifts.empty()) throw wrong(scene, "names two distances", "name one");
    return resolve_distance(scene, said);
  }
  if (said.now) return resolve_now(scene, said, shift);
  if (said.time && !names_day(said) && said.shifts.empty()) return resolve_time(scene, *said.time);
  return resolve_shifted(scene, said, shift);
}

}  // namespace
}  // namespace when

When parse_when(std::string_view phrase, Instant now, const Zone& zone, Tense tense,
                const AddWorkingDays& add_working_days) {
  const std::string_view text = trimmed(phrase);
  if (text.empty()) throw usage_error("'' is no date: it is empty", std::string(when::kForms));
  const when::Scene scene{text, now, zone, tense, zone.local(now), add_working_days};
  return when::resolve(scene, when::read(scene));
}

}  // namespace care
