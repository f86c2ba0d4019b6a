#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/choice.hpp"

namespace care {

struct Client;

/// The ways to reach someone that care knows without being told, with their short names.
std::span<const Choice> built_in_channels();

/// Whether what is said there stays written. What care does not know, and no channel at all, is not.
bool leaves_writing(std::string_view channel);

/// A client's first address of that channel; empty where there is none.
std::string first_address(const Client& client, std::string_view channel);

}  // namespace care
