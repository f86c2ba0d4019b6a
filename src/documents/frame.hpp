#pragma once

#include <string>

#include "care/audience.hpp"
#include "documents/template.hpp"

namespace care::documents {

/// The user's own version of a template where there is one, else the built-in one.
std::string layout(std::string_view name, const Overrides& overrides);

/// A whole HTML page for mail programs around `content`, which is HTML already: one column, dark where the reader's
/// screen is, nothing from the network.
std::string framed(const std::string& content, const std::string& subject, Language language,
                   const Overrides& overrides);

}  // namespace care::documents
