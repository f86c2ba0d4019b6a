#include "core/visible.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

namespace care {
namespace {

/// Whether a terminal or an editor shows it as a letter and does nothing else with it.
bool is_harmless(utf8proc_int32_t letter) {
  switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_CC:  // controls
    case UTF8PROC_CATEGORY_CF:  // bidi and other invisible marks
    case UTF8PROC_CATEGORY_CO:  // private use
    case UTF8PROC_CATEGORY_CN:  // not assigned
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return false;
    default:
      return true;
  }
}

std::string escaped(utf8proc_int32_t letter) {
  return letter < 0x80 ? fmt::format("\\x{:02x}", letter) : fmt::format("\\u{:04x}", letter);
}

}  // namespace

std::string visible(std::string_view text, std::size_t most) {
  std::string shown;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == most) return shown + "…";
    utf8proc_int32_t letter = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &letter);
    if (length <= 0) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned>(bytes[0]));
      text.remove_prefix(1);
      continue;
    }
    const auto size = static_cast<std::size_t>(length);
    shown += is_harmless(letter) ? std::string(text.substr(0, size)) : escaped(letter);
    text.remove_prefix(size);
  }
  return shown;
}

}  // namespace care
