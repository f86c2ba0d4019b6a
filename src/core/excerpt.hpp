#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace care {

/// A piece of outside text for an error message: what is longer than `most` characters ends in "…". Control characters
/// stay: whoever prints makes them visible.
std::string excerpt(std::string_view text, std::size_t most = 60);

}  // namespace care
