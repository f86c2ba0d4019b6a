#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace care {

/// A piece of outside text as an error message may show it: control characters, C1, bidi controls and bytes that are
/// no UTF-8 are spelled out ("\x1b", "\u202e"), and what is longer than `most` characters ends in "…".
std::string visible(std::string_view text, std::size_t most = 60);

}  // namespace care
