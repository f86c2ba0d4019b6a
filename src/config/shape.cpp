#include "config/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/currencies.hpp"
#include "core/money.hpp"
#include "core/patron_saints.hpp"
#include "core/quote_number.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"

namespace care::config {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

/// "12" or "12.5".
bool is_decimal(std::string_view text) {
  const auto whole = digits_at(text);
  if (whole == 0 || whole > 12) return false;
  text.remove_prefix(whole);
  if (text.empty()) return true;
  return text.front() == '.' && text.size() > 1 && text.size() <= 4 && digits_at(text.substr(1)) == text.size() - 1;
}

/// Whether it is read without a word of complaint.
template <class Read>
bool is_read(const Read& read) {
  try {
    read();
    return true;
  } catch (const Error&) {
    return false;
  }
}

bool is_percent(std::string_view text) {
  return text.ends_with('%') && is_decimal(text.substr(0, text.size() - 1)) && is_read([&] { parse_rate(text); });
}

bool is_count_of(std::string_view text, std::initializer_list<std::string_view> units) {
  const auto count = digits_at(text);
  if (count == 0 || count > 5) return false;
  return std::find(units.begin(), units.end(), text.substr(count)) != units.end();
}

bool is_span(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return is_count_of(text, {"min", "h", "d", "bd", "w", "mo", "y"});
}

bool is_office_span(std::string_view text) { return is_count_of(text, {"min", "h", "d", "bd", "w"}); }

/// A figure of a rule: for all, or "vip:14d" for clients with a tag.
bool is_figure(std::string_view text) {
  const auto colon = text.rfind(':');
  return is_span(colon == std::string_view::npos || colon == 0 ? text : text.substr(colon + 1));
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c == '<' || c == '>' || c == ','; });
}

bool is_mailbox(std::string_view text) {
  if (is_email(text)) return true;
  const auto open = text.rfind('<');
  return open != std::string_view::npos && text.ends_with('>') &&
         is_email(text.substr(open + 1, text.size() - open - 2)) &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; });
}

bool is_day(std::string_view text) { return parse_iso_date(text).has_value(); }

bool are_days(std::string_view text) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) return is_day(text);
  const auto first = parse_iso_date(text.substr(0, dots));
  const auto last = parse_iso_date(text.substr(dots + 2));
  return first && last && *first <= *last;
}

bool is_holiday(std::string_view text) {
  return text == "it" || text == "none" || text.ends_with(".ics") || parse_month_day(text) || are_days(text);
}

bool is_patron(std::string_view text) { return parse_month_day(text) || PatronSaint::of(text); }

bool is_currency(std::string_view text) {
  return is_read([&] {
    if (currency_of(text).code != text) throw usage_error("not in capitals");
  });
}

bool is_half_year(std::string_view text) {
  return text.size() == 6 && digits_at(text) == 4 && text[4] == 'H' && (text[5] == '1' || text[5] == '2');
}

/// "09:00" as minutes from midnight.
std::optional<Minutes> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':' || digits_at(text) != 2 || digits_at(text.substr(3)) != 2) return std::nullopt;
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
  const Minutes clock = std::chrono::hours(hours) + Minutes(minutes);
  if (minutes > 59 || clock > std::chrono::hours(24)) return std::nullopt;
  return clock;
}

std::string clock_text(Minutes clock) { return fmt::format("{:02}:{:02}", clock.count() / 60, clock.count() % 60); }

}  // namespace

const Shape kAnyText{[](std::string_view) { return true; }, "a text"};
const Shape kSpan{&is_span, "a span such as \"8h\", \"30d\", \"5bd\" or \"2w\""};
const Shape kFigure{&is_figure, "a span such as \"30d\" or \"5bd\""};
const Shape kOfficeSpan{&is_office_span, "a span of office time such as \"8h\", \"30min\" or \"2bd\"", true};
const Shape kPercent{&is_percent, "a percentage such as \"30%\""};
const Shape kPercentOrNone{[](std::string_view text) { return text == "none" || is_percent(text); },
                           "a percentage such as \"22%\", or \"none\""};
const Shape kAmount{[](std::string_view) { return true; }, "an amount such as \"300.00\""};
const Shape kPercentOrAmount{[](std::string_view text) { return !text.ends_with('%') || is_percent(text); },
                             "a share such as \"30%\" or an amount such as \"300.00\""};
const Shape kEmail{&is_email, "an address such as \"anna@example.it\""};
const Shape kMailbox{&is_mailbox, "a mailbox such as \"Anna Rossi <anna@example.it>\""};
const Shape kZone{&Zone::is_known, "a time zone such as \"Europe/Rome\""};
const Shape kDay{&is_day, "a day such as \"2026-12-24\""};
const Shape kDays{&are_days, "days such as \"2026-08-14\" or \"2026-08-10..2026-08-23\""};
const Shape kHolidays{&is_holiday,
                      "\"it\", \"none\", days such as \"2026-08-14\" or \"12-07\", or a file such as \"holidays.ics\""};
const Shape kPatron{&is_patron, "a day such as \"12-07\", or a town such as \"Milano\"", false,
                    &PatronSaint::nearest_town};
const Shape kCurrency{&is_currency, "a currency of ISO 4217 such as \"EUR\"", true, &nearest_currency};
const Shape kQuoteNumber{&is_quote_number_pattern, "a pattern with {counter} once, such as \"{year}-{counter:3}\"",
                         true};
const Shape kHalfYear{&is_half_year, "a half-year such as \"2026H2\""};

std::optional<OpenRange> parse_range(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto from = parse_clock(trimmed(text.substr(0, dash)));
  const auto to = parse_clock(trimmed(text.substr(dash + 1)));
  if (!from || !to || *from >= *to) return std::nullopt;
  return OpenRange{*from, *to};
}

std::string to_text(OpenRange range) { return clock_text(range.from) + "-" + clock_text(range.to); }

}  // namespace care::config
