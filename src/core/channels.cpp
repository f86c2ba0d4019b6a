#include "core/channels.hpp"

namespace care {

std::span<const Choice> built_in_channels() {
  static const std::vector<Choice> kChannels = {{"email", "mail"},  {"pec", ""},   {"phone", "tel"}, {"whatsapp", "wa"},
                                                {"telegram", "tg"}, {"sms", ""},   {"chat", ""},     {"social", ""},
                                                {"form", ""},       {"video", ""}, {"meeting", ""},  {"post", ""}};
  return kChannels;
}

}  // namespace care
