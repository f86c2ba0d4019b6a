#include "commands/remind/line_key.hpp"

#include <charconv>
#include <string_view>

namespace care::commands {

std::optional<ReminderId> reminder_of(const std::string& word) {
  std::string_view digits = word;
  for (const std::string_view kind : {"promise:", "reminder:"}) {
    if (digits.starts_with(kind)) digits.remove_prefix(kind.size());
  }
  ReminderId id;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
  if (error != std::errc{} || end != digits.data() + digits.size() || id.value < 1) return std::nullopt;
  return id;
}

}  // namespace care::commands
