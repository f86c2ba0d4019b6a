#pragma once

#include <filesystem>
#include <string>

#include "care/world.hpp"
#include "mail/message.hpp"

namespace care::mail {

/// Reads an RFC 5322 message through the helper program care-mail in `helpers`.
/// Broken headers, unknown charsets and missing parts are survived. Throws Error(failed) where the source is not a
/// message at all (no header), with the reason, or where the helper cannot be run.
Message parse(const std::string& source, Programs& programs, const std::filesystem::path& helpers);

/// Writes a complete message (multipart/alternative, CRLF line ends) through the same helper.
std::string compose(const Draft& draft, Programs& programs, const std::filesystem::path& helpers);

}  // namespace care::mail
