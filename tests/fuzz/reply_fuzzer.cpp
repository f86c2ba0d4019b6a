// clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Isrc -Iinclude tests/fuzz/reply_fuzzer.cpp
//   src/mail/reply.cpp src/mail/reply_lines.cpp

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "mail/reply.hpp"

namespace {

/// What must hold of any text: no carriage return comes out, and a text with words never becomes nothing.
void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string visible = care::mail::without_quotes(text);
  check(visible.find('\r') == std::string::npos);
  check(visible.size() <= text.size());
  const bool has_words = text.find_first_of("abcdefghijklmnopqrstuvwxyz>") != std::string_view::npos;
  check(!has_words || !visible.empty());
  check(care::mail::bare_subject(text).size() <= text.size());
  return 0;
}
