#pragma once

#include <string>

#include "care/client.hpp"
#include "config/config.hpp"

namespace care::commands {

/// The channel that a word names: one of those built in, by a prefix or its short name (wa, tg), or one that the
/// configuration gives hours of its own. Throws Error(usage).
std::string choose_channel(const std::string& word, const Config& config);

/// Reads "whatsapp:+39 333 1234567" as a way to reach someone; an e-mail address must look like one and a phone
/// number have digits. Throws Error(usage).
ContactPoint parse_contact_point(const std::string& text, const Config& config);
ContactPoint email_point(const std::string& address);
ContactPoint phone_point(const std::string& number);

}  // namespace care::commands
