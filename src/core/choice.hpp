#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/names.hpp"

namespace care {

struct Choice {
  std::string text;
  std::string abbreviation;
};

/// Which of the choices a word names: in full, by its abbreviation, or by a prefix that only one has. Case does not
/// matter. `what` may be empty, where the option's name tells. Throws Error(usage): "'x' is not a <what>", or "'d' can
/// be decision or delivery", with the right words.
std::size_t choose(std::string_view word, std::string_view what, const std::vector<Choice>& choices);

/// The same for an enum.
template <class E>
E choose(std::string_view word, std::string_view what) {
  std::vector<Choice> choices;
  for (const auto& each : Names<E>::all) choices.push_back({std::string(each.text), std::string(each.abbreviation)});
  return Names<E>::all[choose(word, what, choices)].value;
}

/// All names of an enum; one that is empty cannot be typed, and is left out.
template <class E>
std::vector<std::string> names_of() {
  std::vector<std::string> names;
  for (const auto& each : Names<E>::all) {
    if (!each.text.empty()) names.emplace_back(each.text);
  }
  return names;
}

/// A word as the database keeps it: exactly one of the enum's names. Anything else is nothing.
template <class E>
std::optional<E> from_name(std::string_view word) {
  for (const auto& each : Names<E>::all) {
    if (each.text == word) return each.value;
  }
  return std::nullopt;
}

}  // namespace care
