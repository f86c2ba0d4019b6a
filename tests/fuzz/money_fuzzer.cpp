// Any text at all is either read as an amount, a quantity, a percentage, a trigger or the number of a quote, and then
// says the same when it is written and read again, or refused with its reason and a hint, never anything else.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/quote_number.hpp"
#include "core/schedule.hpp"

namespace {

using namespace care;

void require(bool holds) {
  if (!holds) std::abort();
}

/// Runs what may refuse.
template <class Use>
void try_to(const Use& use) {
  try {
    use();
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage && std::string_view(error.what()).size() > 0 && !error.hint().empty());
  }
}

void check_amount(std::string_view text, const Currency& currency) {
  const Money amount = parse_money(text, currency);
  // From here on nothing may be refused.
  try {
    require(parse_money(to_plain(amount, currency), currency) == amount);
    require(parse_money(to_words(amount, currency, Language::it), currency) == amount);
    require(parse_money(to_words(amount, currency, Language::en), currency) == amount);
  } catch (const Error&) {
    require(false);
  }
}

void check_pattern(std::string_view pattern, std::int64_t counter) {
  if (!is_quote_number_pattern(pattern)) return;
  const auto number = parse_quote_number(pattern, quote_number(pattern, 2026, counter));
  require(number && number->counter == counter && (!number->year || *number->year == 2026));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const char* code : {"EUR", "JPY", "KWD", "CHF"}) {
    const Currency currency = currency_of(code);
    try_to([&] { check_amount(text, currency); });
  }
  try_to([&] {
    const auto quantity = parse_quantity(text);
    require(parse_quantity(to_plain(quantity)) == quantity);
  });
  try_to([&] {
    const auto rate = parse_rate(text);
    require(parse_rate(to_plain(rate)) == rate && parse_rate(to_words(rate, Language::it)).thousandths >= 0);
  });
  if (text.size() < 5) try_to([&] { require(currency_of(text).code.size() == 3); });
  try_to([&] {
    const auto when = parse_trigger(text);
    if (when) require(parse_trigger(to_plain(*when)) == when);
  });
  for (const std::int64_t counter : {1, 14, 1000, 123456789}) check_pattern(text, counter);
  if (const auto number = parse_quote_number("{year}-{counter:3}", text)) {
    require(quote_number("{year}-{counter:3}", number->year.value(), number->counter) == text);
  }
  return 0;
}
