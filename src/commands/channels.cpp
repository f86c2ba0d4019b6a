#include "commands/channels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/client.hpp"
#include "care/error.hpp"
#include "core/channels.hpp"
#include "core/choice.hpp"
#include "core/text.hpp"

namespace care::commands {

std::string choose_channel(const std::string& word, const Config& config) {
  const auto built_in = built_in_channels();
  std::vector<Choice> channels(built_in.begin(), built_in.end());
  for (const auto& [name, hours] : config.hours.channels) {
    const bool known =
        std::any_of(channels.begin(), channels.end(), [&word = name](auto& each) { return each.text == word; });
    if (!known) channels.push_back({name, ""});
  }
  return channels[choose(word, "channel", channels)].text;
}

ContactPoint email_point(const std::string& address) {
  const auto text = std::string(trimmed(address));
  const auto at = text.find('@');
  const bool broken = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 0 && c <= ' ') || c == '<' || c == '>' || c == ',' || c == ';';
  });
  if (at == std::string::npos || at == 0 || at + 1 == text.size() || text.find('@', at + 1) != std::string::npos ||
      broken) {
    throw usage_error(fmt::format("'{}' is not an e-mail address", address), "write it as name@example.com");
  }
  return {"email", text};
}

ContactPoint phone_point(const std::string& number) {
  const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits < 3) throw usage_error(fmt::format("'{}' is not a phone number", number), "write it as +39 011 555 0100");
  return {"phone", std::string(trimmed(number))};
}

ContactPoint parse_contact_point(const std::string& text, const Config& config) {
  const auto colon = text.find(':');
  if (colon == std::string::npos || colon + 1 == text.size()) {
    throw usage_error(fmt::format("'{}' names no channel and address", text), "write it as whatsapp:+39 333 1234567");
  }
  const auto channel = choose_channel(text.substr(0, colon), config);
  const auto address = std::string(trimmed(std::string_view(text).substr(colon + 1)));
  if (channel == "email" || channel == "pec") return {channel, email_point(address).address};
  if (channel == "phone") return phone_point(address);
  return {channel, address};
}

}  // namespace care::commands
