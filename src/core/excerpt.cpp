#include "core/excerpt.hpp"

namespace care {

std::string excerpt(std::string_view text, std::size_t most) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (!continues && letters++ == most) return std::string(text.substr(0, i)).append("…");
  }
  return std::string(text);
}

}  // namespace care
