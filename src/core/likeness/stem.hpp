#pragma once

#include <string>
#include <string_view>

#include "care/audience.hpp"

namespace care {

/// What is left of a word without the endings of plural, gender and verb: "ristampe", "ristampare" and "ristamparla"
/// give "ristamp"; "charges" and "charged" give "charg". A light one: it is for comparing, and no word of a language.
/// `folded` has neither capitals nor accents (core/text). At least three letters stay.
std::string stem(std::string_view folded, Language language);

}  // namespace care
