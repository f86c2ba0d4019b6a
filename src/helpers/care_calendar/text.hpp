#pragma once

#include <string>
#include <string_view>

namespace care_calendar {

/// A calendar's bytes as libical can be given them: lines unfolded (RFC 5545, 3.1), no NUL, line ends "\n", no byte
/// order mark. Throws helpers::DataError where components are nested deeper than in any real calendar.
std::string prepared(std::string_view source);

/// A name as one line of UTF-8, short enough to be shown: what is no UTF-8 is taken for windows-1252, control
/// characters are blanks.
std::string clean_name(const std::string& name);

/// UTF-8 without control characters, but for the line ends where these may be.
std::string without_controls(std::string_view text, bool lines);

}  // namespace care_calendar
