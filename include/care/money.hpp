#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace care {

/// ISO 4217: "EUR", and how many digits its minor unit has (0, 2, 3 or 4). Made by `currency_of` in core/money.hpp.
struct Currency {
  std::string code = "EUR";
  int digits = 2;
  friend bool operator==(const Currency&, const Currency&) = default;
};

/// An amount in whole minor units (cents) of the one currency that is meant where it stands.
struct Money {
  std::int64_t minor = 0;

  Money& operator+=(Money other) {
    minor += other.minor;
    return *this;
  }
  Money& operator-=(Money other) {
    minor -= other.minor;
    return *this;
  }
  friend Money operator+(Money one, Money other) { return one += other; }
  friend Money operator-(Money one, Money other) { return one -= other; }
  friend Money operator-(Money amount) { return {-amount.minor}; }
  friend auto operator<=>(const Money&, const Money&) = default;
};

/// How many, in thousandths: two and a half hours are 2500.
struct Quantity {
  std::int64_t thousandths = 0;
  friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

/// A share of something, in thousandths of a percent: 22 % is 22000.
struct Rate {
  std::int64_t thousandths = 0;
  friend auto operator<=>(const Rate&, const Rate&) = default;
};

}  // namespace care
