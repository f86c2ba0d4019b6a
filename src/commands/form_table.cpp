#include "commands/form_table.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace care::commands {

void FormTable::reject_unknown() const {
  for (const auto& [key, value, line] : table_.entries) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    throw PlacedError(ErrorKind::usage, fmt::format("{}:{}: there is no key '{}'", file_, line, key),
                      did_you_mean(nearest(key, known_), "one of: " + one_of(known_)));
  }
}

const std::string& FormTable::text_of(const toml::Value& value) const {
  const auto& text = of_type<std::string>(value, "a text");
  if (text.find('\0') != text.npos) throw usage_error("a text cannot hold a zero byte");
  return text;
}

}  // namespace care::commands
