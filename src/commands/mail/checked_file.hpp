#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace care::cli {
class Context;
}

namespace care::commands {

/// What is to be checked of a file, and where it stands there.
struct CheckedFile {
  std::string text;                ///< of a message "Subject: …", a blank line, and what its reader sees
  std::vector<std::size_t> lines;  ///< of a message, for each line of the text its line in the file; else empty

  /// In the file, counted from 1. Where a message was encoded, a line is told as near as can be.
  std::size_t line(std::size_t of_text) const;
};

/// Reads a text, or a whole message (RFC 5322) as mail programs keep it; "-" is standard input.
/// Throws Error(usage) where it is neither UTF-8 nor a message, and as the helper for mails does.
CheckedFile read_checked_file(const std::string& file, cli::Context& context);

}  // namespace care::commands
