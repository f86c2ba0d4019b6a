#pragma once

#include <string>

#include "care/client.hpp"
#include "config/config.hpp"

namespace care::commands {

/// What a client asked, without what tells who asked and who was asked (core/anonymous).
std::string for_everybody(const std::string& question, const Client& client, const Config& config);

}  // namespace care::commands
