#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace care {

/// The text without what tells whom it is about: the words of these names (of three letters and more, whatever their
/// case and accents), addresses of mail and web, and numbers that could be a telephone, an account or a tax code. In
/// the place of each stands "…".
std::string anonymous(std::string_view text, const std::vector<std::string>& names);

}  // namespace care
