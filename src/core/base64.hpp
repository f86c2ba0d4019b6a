#pragma once

#include <string>
#include <string_view>

namespace care {

/// Base64 with padding (RFC 4648, section 4).
std::string to_base64(std::string_view bytes);

/// False where it is none.
bool from_base64(std::string_view base64, std::string& bytes);

}  // namespace care
