#include "core/currencies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "care/error.hpp"
#include "core/excerpt.hpp"
#include "core/money.hpp"
#include "core/text.hpp"

namespace care {
namespace {

struct Codes {
  int digits;
  std::string_view codes;
};

/// ISO 4217, list one, as of 1 January 2026, by the digits of the minor unit; without metals, units of account and
/// codes for tests, which have none. What is met most stands first: of several near ones that is what was meant.
constexpr std::array<Codes, 4> kCodes{
    {{2,
      "EUR GBP USD CHF AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF "
      "CHE CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR "
      "ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV "
      "MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
      "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG"},
     {0, "JPY BIF CLP DJF GNF ISK KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
     {3, "BHD IQD JOD KWD LYD OMR TND"},
     {4, "CLF UYW"}}};

/// Only such as mean one currency: "kr" may be any of three.
constexpr std::array<CurrencySign, 12> kSigns{{{"€", "EUR"},
                                               {"£", "GBP"},
                                               {"$", "USD"},
                                               {"¥", "JPY"},
                                               {"₹", "INR"},
                                               {"₩", "KRW"},
                                               {"₪", "ILS"},
                                               {"₴", "UAH"},
                                               {"₺", "TRY"},
                                               {"₦", "NGN"},
                                               {"₱", "PHP"},
                                               {"₫", "VND"}}};

std::string upper(std::string_view code) {
  std::string text(code);
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

Error no_currency(std::string_view code) {
  return usage_error(fmt::format("'{}' is not a currency of ISO 4217", excerpt(code)),
                     did_you_mean(nearest_currency(code), "write its three letters, such as EUR"));
}

}  // namespace

Currency currency_of(std::string_view code) {
  const std::string wanted = upper(trimmed(code));
  for (const auto& group : kCodes) {
    // Codes have three letters each, so that a hit at a place divisible by four is a whole one.
    const auto at = wanted.size() == 3 ? group.codes.find(wanted) : std::string_view::npos;
    if (at != std::string_view::npos && at % 4 == 0) return {wanted, group.digits};
  }
  throw no_currency(code);
}

std::string nearest_currency(std::string_view word) {
  std::vector<std::string> all;
  for (const auto& group : kCodes) {
    for (auto& each : split(group.codes, ' ')) all.push_back(std::move(each));
  }
  return nearest(word, all);
}

std::string_view sign_of(const Currency& currency) {
  const auto* found =
      std::find_if(kSigns.begin(), kSigns.end(), [&](const CurrencySign& each) { return each.code == currency.code; });
  return found == kSigns.end() ? std::string_view() : found->sign;
}

std::span<const CurrencySign> currency_signs() { return kSigns; }

}  // namespace care
