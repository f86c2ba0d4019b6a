#pragma once

#include <string>
#include <string_view>

namespace care::documents {

/// "IT60X0542811101000000123456" in groups of four (ISO 13616), which do not break.
std::string grouped_iban(std::string_view iban);

}  // namespace care::documents
