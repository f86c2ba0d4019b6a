#include "core/channels.hpp"

#include <algorithm>

#include "care/client.hpp"

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

std::string first_address(const Client& client, std::string_view channel) {
  const auto& points = client.contact_points;
  const auto found =
      std::find_if(points.begin(), points.end(), [&](const ContactPoint& point) { return point.channel == channel; });
  return found == points.end() ? std::string() : found->address;
}

}  // namespace care
