#include "core/channels.hpp"

#include <algorithm>

namespace care {

std::span<const Choice> built_in_channels() {
  static const std::vector<Choice> kChannels = {{"email", "mail"},  {"pec", ""},   {"phone", "tel"}, {"whatsapp", "wa"},
                                                {"telegram", "tg"}, {"sms", ""},   {"chat", ""},     {"social", ""},
                                                {"form", ""},       {"video", ""}, {"meeting", ""},  {"post", ""}};
  return kChannels;
}

bool leaves_writing(std::string_view channel) {
  static constexpr std::string_view kWritten[] = {"email", "pec",    "whatsapp", "telegram", "sms",
                                                  "chat",  "social", "form",     "post"};
  return std::find(std::begin(kWritten), std::end(kWritten), channel) != std::end(kWritten);
}

}  // namespace care
