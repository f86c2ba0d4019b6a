#pragma once

#include <string>
#include <vector>

#include "documents/template.hpp"

namespace care::documents {

/// A line of plain text in parts {text, href}: `href` is false for words, and leads on for addresses of the web (those
/// that begin with a scheme or with "www.") and of mail. The marks of a sentence round an address are not part of it.
std::vector<TemplateData> linked_parts(const std::string& line);

}  // namespace care::documents
