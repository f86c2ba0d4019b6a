#pragma once

#include <cstddef>
#include <string_view>

namespace care::toml {

/// How many parts a key may have, "a.b.c" being three: each is a table in the one before it, and whoever walks the tree
/// does so by recursion.
constexpr std::size_t kMostKeyParts = 16;

/// The line, from 1, of the first key or header that has more than `kMostKeyParts`; 0 where there is none. Looks at the
/// bare text, so that it can be asked before anything is built.
std::size_t line_of_too_many_parts(std::string_view text);

}  // namespace care::toml
