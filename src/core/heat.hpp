#pragma once

#include <string_view>

namespace care {

/// Whether a message reads as written in anger, in Italian or English: words of anger, shouting in capitals, marks in a
/// row. A guess that errs on the calm side: one mild word is none.
bool is_heated(std::string_view text);

}  // namespace care
