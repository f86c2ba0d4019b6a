#pragma once

#include <span>

#include "core/choice.hpp"

namespace care {

/// The ways to reach someone that care knows without being told, with their short names.
std::span<const Choice> built_in_channels();

}  // namespace care
