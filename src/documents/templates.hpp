#pragma once

#include <span>

#include "care/embedded_file.hpp"

namespace care::documents {

/// Every file below documents/templates.
std::span<const EmbeddedFile> embedded_templates();

}  // namespace care::documents
