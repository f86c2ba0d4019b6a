#include "documents/iban.hpp"

#include "documents/clean.hpp"

namespace care::documents {

std::string grouped_iban(std::string_view iban) {
  std::string grouped;
  std::size_t letters = 0;
  for (const char c : one_line(iban)) {
    if (c == ' ') continue;
    if (letters > 0 && letters % 4 == 0) grouped += "\u00A0";
    grouped += c;
    ++letters;
  }
  return grouped;
}

}  // namespace care::documents
