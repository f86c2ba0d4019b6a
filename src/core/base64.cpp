#include "core/base64.hpp"

#include <absl/strings/escaping.h>

namespace care {

std::string to_base64(std::string_view bytes) { return absl::Base64Escape({bytes.data(), bytes.size()}); }

bool from_base64(std::string_view base64, std::string& bytes) {
  return absl::Base64Unescape({base64.data(), base64.size()}, &bytes);
}

}  // namespace care
