#include "core/quote_notation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/schedule.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr auto kLineShape = "\"TEXT; QTY [UNIT]; PRICE[; VAT%][; -DISC%]\", as in \"Grafica; 10 h; 45.00\"";
constexpr auto kInstalmentShape = "\"LABEL; SHARE or AMOUNT; WHEN\", as in \"Saldo; 70%; delivery\"";
constexpr auto kMetricShape = "\"NAME; UNIT; BASELINE; TARGET\", as in \"Iscritti; persone; 180; 300\"";

/// What stands between semicolons, trimmed; "\;" is one of the text.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == ';') {
      parts.back() += text[++i];
    } else if (text[i] == ';') {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  for (auto& part : parts) part = std::string(trimmed(part));
  return parts;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ';') out += '\\';
    out += c;
  }
  return out;
}

/// A line of a document is one line, of letters that can be written.
std::string one_line(const std::string& text, const char* shape) {
  if (text.empty()) throw usage_error("the text is empty", shape);
  if (!is_utf8(text)) throw usage_error("the text is not UTF-8", "convert it first, with iconv");
  std::string line = text;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

/// "10 h", "2,5 ore", "3".
void read_quantity(const std::string& part, QuoteLine& line) {
  const auto end = std::find_if(part.begin(), part.end(), [](char c) {
    return (c < '0' || c > '9') && c != '.' && c != ',' && c != '-' && c != '+';
  });
  line.quantity = parse_quantity(std::string(part.begin(), end));
  line.unit = std::string(trimmed(std::string(end, part.end())));
}

/// Takes the VAT and the discount, in either order, off the end of the parts.
void read_rates(std::vector<std::string>& parts, QuoteLine& line) {
  std::optional<Rate> discount;
  while (parts.size() > 2 && parts.back().ends_with('%')) {
    const std::string part = parts.back();
    auto& rate = part.starts_with('-') ? discount : line.vat;
    if (rate) throw usage_error(fmt::format("'{}' is the second of its kind", part), kLineShape);
    rate = parse_rate(part.starts_with('-') ? part.substr(1) : part);
    parts.pop_back();
  }
  line.discount = discount.value_or(Rate{});
  if (line.discount > Rate{100'000}) throw usage_error("a discount cannot be more than 100 %", kLineShape);
}

/// What cannot be read says where: "'10 h; abc': …".
template <class Read>
auto reading(std::string_view text, const char* shape, Read read) {
  try {
    return read();
  } catch (const Error& error) {
    const std::string hint = error.hint().empty() ? shape : error.hint();
    throw usage_error(fmt::format("'{}': {}", text, error.what()), hint);
  }
}

std::string optional_quantity(const std::optional<Quantity>& quantity) { return quantity ? to_plain(*quantity) : ""; }

}  // namespace

QuoteLine parse_line(std::string_view text, const Currency& currency) {
  return reading(text, kLineShape, [&] {
    auto parts = parts_of(text);
    while (parts.size() > 2 && parts.back().empty()) parts.pop_back();
    QuoteLine line;
    read_rates(parts, line);
    if (parts.size() < 2) throw usage_error("the price is missing", kLineShape);
    if (parts.size() > 3) throw usage_error(fmt::format("'{}' is one part too many", parts[3]), kLineShape);
    line.text = one_line(parts.front(), kLineShape);
    if (parts.size() == 3) read_quantity(parts[1], line);
    line.price = parse_money(parts.back(), currency);
    return line;
  });
}

std::string to_plain(const QuoteLine& line, const Currency& currency) {
  std::string text = fmt::format("{}; {}{}{}; {}", escaped(line.text), to_plain(line.quantity),
                                 line.unit.empty() ? "" : " ", line.unit, to_plain(line.price, currency));
  if (line.vat) text += fmt::format("; {}%", to_plain(*line.vat));
  if (line.discount != Rate{}) text += fmt::format("; -{}%", to_plain(line.discount));
  return text;
}

Discount parse_discount(std::string_view text, const Currency& currency) {
  const auto word = trimmed(text);
  if (word.empty()) return {};
  if (word.ends_with('%')) {
    const Rate rate = parse_rate(word);
    if (rate < Rate{} || rate > Rate{100'000}) throw usage_error(fmt::format("a discount cannot be '{}'", word), "10%");
    return rate == Rate{} ? Discount() : Discount(rate);
  }
  const Money amount = parse_money(word, currency);
  if (amount < Money{}) throw usage_error(fmt::format("a discount cannot be '{}'", word), "10%, or an amount");
  return amount == Money{} ? Discount() : Discount(amount);
}

std::string to_plain(const Discount& discount, const Currency& currency) {
  if (const auto* rate = std::get_if<Rate>(&discount)) return to_plain(*rate) + "%";
  if (const auto* amount = std::get_if<Money>(&discount)) return to_plain(*amount, currency);
  return {};
}

Part parse_part(std::string_view text, const Currency& currency) {
  const auto word = trimmed(text);
  if (word == "rest") return Rest{};
  if (word.ends_with('%')) {
    const Rate rate = parse_rate(word);
    if (rate < Rate{} || rate > Rate{100'000}) throw usage_error(fmt::format("a part cannot be '{}'", word), "30%");
    return rate;
  }
  const Money amount = parse_money(word, currency);
  if (amount < Money{}) throw usage_error(fmt::format("a part cannot be '{}'", word), "30%, an amount, or rest");
  return amount;
}

std::string to_plain(const Part& part, const Currency& currency) {
  if (const auto* rate = std::get_if<Rate>(&part)) return to_plain(*rate) + "%";
  if (const auto* amount = std::get_if<Money>(&part)) return to_plain(*amount, currency);
  return "rest";
}

Instalment parse_instalment(std::string_view text, const Currency& currency, const ReadDay& read_day) {
  return reading(text, kInstalmentShape, [&] {
    auto parts = parts_of(text);
    if (parts.size() == 2) parts.insert(parts.begin(), "");
    if (parts.size() != 3) throw usage_error("it does not say what, how much and when", kInstalmentShape);
    Instalment instalment;
    instalment.label = parts[0].empty() ? "" : one_line(parts[0], kInstalmentShape);
    instalment.part = parse_part(parts[1], currency);
    if (const auto trigger = parse_trigger(parts[2])) {
      instalment.when = *trigger;
    } else {
      instalment.when = {Trigger::date, 0, read_day(parts[2])};
    }
    return instalment;
  });
}

std::string to_plain(const Instalment& instalment, const Currency& currency) {
  return fmt::format("{}; {}; {}", escaped(instalment.label), to_plain(instalment.part, currency),
                     to_plain(instalment.when));
}

Metric parse_metric(std::string_view text) {
  return reading(text, kMetricShape, [&] {
    const auto parts = parts_of(text);
    if (parts.size() > 4) throw usage_error(fmt::format("'{}' is one part too many", parts[4]), kMetricShape);
    Metric metric;
    metric.name = one_line(parts[0], kMetricShape);
    if (parts.size() > 1) metric.unit = parts[1];
    if (parts.size() > 2 && !parts[2].empty()) metric.baseline = parse_quantity(parts[2]);
    if (parts.size() > 3 && !parts[3].empty()) metric.target = parse_quantity(parts[3]);
    return metric;
  });
}

std::string to_plain(const Metric& metric) {
  return fmt::format("{}; {}; {}; {}", escaped(metric.name), escaped(metric.unit), optional_quantity(metric.baseline),
                     optional_quantity(metric.target));
}

}  // namespace care
