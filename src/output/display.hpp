#pragma once

#include <string>
#include <string_view>

#include "core/columns.hpp"

namespace care::output {

/// One line of text as a terminal may safely be given it: control, C1, bidi and invisible characters, line ends and
/// bytes that are not UTF-8 are replaced by something that can be seen ("␛", "␊", "<U+202E>").
std::string visible(std::string_view text);

/// The same for text of several lines: line ends and tabs stay.
std::string visible_lines(std::string_view text);

/// JSON in which what would be made visible elsewhere is written \uXXXX: it says the same, and does nothing to a
/// terminal.
std::string visible_json(std::string_view json);

/// How wide text is that `visible` gave.
using care::cut_to_width;
using care::display_width;
using care::padded;

}  // namespace care::output
