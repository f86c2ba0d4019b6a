#pragma once

#include <string_view>

namespace care {

/// How a value of an enum is written, in the database, in JSON and on the command line.
template <class E>
struct Name {
  E value;
  std::string_view text;
  std::string_view abbreviation = {};  ///< where a prefix would not do: "wa" for whatsapp
};

/// Every name of an enum, in the order people are shown: specialised beside the enum, with an array `all`.
template <class E>
struct Names;

template <class E>
constexpr std::string_view name(E value) {
  for (const Name<E>& each : Names<E>::all) {
    if (each.value == value) return each.text;
  }
  return {};
}

}  // namespace care
