#pragma once

#include <optional>
#include <string_view>

#include "care/audience.hpp"

namespace care::gate {

class Reading;

/// The language that a text is written in, by its commonest words; none where it has too few of them to tell.
std::optional<Language> spoken_language(std::string_view text);
std::optional<Language> spoken_language(const Reading& reading);

}  // namespace care::gate
