#include <fmt/format.h>

#include <algorithm>

#include "core/when_parts.hpp"
#include "core/when_words.hpp"

namespace care::when {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Span span_of(std::int64_t count, Unit unit) {
  switch (unit) {
    case Unit::minute:
      return {0, 0, 0, minutes{count}};
    case Unit::hour:
      return {0, 0, 0, hours{count}};
    case Unit::day:
      return {0, count, 0, {}};
    case Unit::business_day:
      return {0, 0, count, {}};
    case Unit::week:
      return {0, count * 7, 0, {}};
    case Unit::month:
      return {count, 0, 0, {}};
    case Unit::quarter:
      return {count * 3, 0, 0, {}};
    case Unit::year:
      return {count * 12, 0, 0, {}};
  }
  return {};
}

void extend(Span& span, const Span& more) {
  span.months += more.months;
  span.days += more.days;
  span.business_days += more.business_days;
  span.clock += more.clock;
}

Error month_or_minute(const Scene& scene, int count) {
  constexpr int kUsual = 999;  // of more, one of the two would be out of reach
  return wrong(scene, "can be a month or a minute",
               count <= kUsual ? fmt::format("say '{0}mo' or '{0}min'", count) : std::string(kForms));
}

std::optional<int> count_at(const Reader& reader) {
  if (reader.peek().is_number()) return reader.peek().value();
  return reader.peek().is_word() ? number_of(reader.peek().text) : std::nullopt;
}

/// The minutes of "1h30" and "1h30m".
void read_minutes_behind(Reader& reader, Span& span) {
  const Token& token = reader.peek();
  const bool is_sign = reader.peek(1).kind == Token::Kind::symbol && reader.peek(1).glued;
  if (!token.is_number() || !token.glued || token.text.size() > 2 || is_sign) return;
  const Token& unit = reader.peek(1);
  const bool named = unit.is_word() && unit.glued;
  if (named && !unit.is("m") && !unit.is("min")) return;
  extend(span, span_of(token.value(), Unit::minute));
  reader.skip(named ? 2 : 1);
}

/// "3 days", "una settimana", "1h30", and several of them in a row.
std::optional<Span> read_terms(Reader& reader, const Scene& scene) {
  std::optional<Span> span;
  while (const auto count = count_at(reader)) {
    const Token& word = reader.peek(1);
    if (word.is("m")) throw month_or_minute(scene, *count);
    const auto unit = word.is_word() ? unit_of(word.text) : std::nullopt;
    if (!unit) break;
    if (!span) span.emplace();
    extend(*span, span_of(*count, *unit));
    reader.skip(2);
    if (*unit == Unit::hour) read_minutes_behind(reader, *span);
  }
  return span;
}

/// "+1w" and "-3d" shift a day that is said, or today.
bool read_shift(Reader& reader, const Scene& scene, Said& said) {
  const bool back = reader.peek().is("-");
  if (!back && !reader.peek().is("+")) return false;
  const std::size_t start = reader.position();
  reader.skip();
  const auto span = read_terms(reader, scene);
  if (!span) {
    reader.rewind(start);
    return false;
  }
  if (is_ago(reader.peek().text)) throw wrong(scene, "has a sign and 'ago'", "say '-3d' or '3 days ago'");
  said.shifts.push_back(back ? -*span : *span);
  return true;
}

/// "un giorno" alone is some day, "a week" the span of a week: only with "in" or "ago" do they name a day.
bool is_article(std::string_view word) { return word == "a" || word == "an" || word == "un" || word == "una"; }

/// Reads one ISO 8601 duration from the left, unit after unit.
class IsoDuration {
 public:
  explicit IsoDuration(std::string_view text) : rest_(text) {}

  std::optional<Span> read() {
    if (!take('P')) return std::nullopt;
    Span span;
    bool time = false;
    bool empty = true;
    while (!rest_.empty()) {
      if (!time && take('T')) {
        time = true;
        empty = true;
        continue;
      }
      const auto count = number();
      const auto unit = count ? next_unit(time) : std::nullopt;
      if (!unit) return std::nullopt;
      extend(span, span_of(*count, *unit));
      empty = false;
    }
    if (empty) return std::nullopt;
    return span;
  }

 private:
  bool take(char c) {
    if (rest_.empty() || (rest_.front() != c && rest_.front() != c - 'A' + 'a')) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<std::int64_t> number() {
    constexpr std::int64_t kTooLarge = 999'999'999;
    std::optional<std::int64_t> value;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      value = std::min(kTooLarge, value.value_or(0) * 10 + (rest_.front() - '0'));
      rest_.remove_prefix(1);
    }
    return value;
  }

  std::optional<Unit> next_unit(bool time) {
    if (time) return take('H') ? std::optional(Unit::hour) : take('M') ? std::optional(Unit::minute) : std::nullopt;
    if (take('Y')) return Unit::year;
    if (take('M')) return Unit::month;
    if (take('W')) return Unit::week;
    if (take('D')) return Unit::day;
    return std::nullopt;
  }

  std::string_view rest_;
};

}  // namespace

bool is_unit_at(const Reader& reader, std::size_t ahead) {
  const Token& word = reader.peek(ahead);
  return word.is_word() && (unit_of(word.text) || word.is("m"));
}

bool read_iso_duration(Reader& reader, const Scene& scene, Said& said) {
  if (reader.position() != 0) return false;
  const auto span = IsoDuration(scene.phrase).read();
  if (!span) return false;
  said.distance = scene.looks_back() ? -*span : *span;
  while (!reader.at_end()) reader.skip();
  return true;
}

bool read_span(Reader& reader, const Scene& scene, Said& said) {
  if (read_shift(reader, scene, said)) return true;
  const std::size_t start = reader.position();
  const bool ahead = is_before_a_span(reader.peek().text);
  if (ahead) reader.skip();
  const bool article = is_article(reader.peek().text);
  const auto span = read_terms(reader, scene);
  if (!span) {
    reader.rewind(start);
    return false;
  }
  if (article && !ahead && !is_ago(reader.peek().text) && !reader.peek().is("fromnow")) {
    throw wrong(scene, "does not say from when", "say 'in 1 day' or 'tra 1 giorno'");
  }
  bool back = scene.looks_back() && !ahead;
  if (is_ago(reader.peek().text)) {
    if (ahead) throw wrong(scene, "points both ahead and back", "say 'in 3 days' or '3 days ago'");
    back = true;
    reader.skip();
  } else if (reader.take("fromnow")) {
    back = false;
  }
  if (said.names_day()) throw wrong(scene, "names two days", "name one, or shift it as in 'friday +1w'");
  said.distance = back ? -*span : *span;
  return true;
}

}  // namespace care::when
