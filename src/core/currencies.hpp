#pragma once

#include <span>
#include <string>
#include <string_view>

#include "care/money.hpp"

namespace care {

/// The sign that means this currency and no other, "€"; empty where it has none.
std::string_view sign_of(const Currency& currency);

/// The code of ISO 4217 that a word most likely meant; empty where none is near enough.
std::string nearest_currency(std::string_view word);

struct CurrencySign {
  std::string_view sign;
  std::string_view code;
};

/// All signs that are known.
std::span<const CurrencySign> currency_signs();

}  // namespace care
