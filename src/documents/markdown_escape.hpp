#pragma once

#include <string>
#include <string_view>

namespace care::documents {

/// Plain text in the midst of a line of CommonMark or GFM: nothing of it is markup.
std::string escaped(std::string_view text);

/// A line of its own: nothing of it makes it a heading, a list, a rule or a fence.
std::string escaped_line(std::string_view text);

/// What stands behind the hashes of a heading.
std::string escaped_heading(std::string_view text);

}  // namespace care::documents
