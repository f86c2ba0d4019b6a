#pragma once

#include <string_view>

namespace care::gate {

/// Whether what stands between two blanks is an address of the web or of mail, a handle or the name of a file: its
/// letters are no words.
bool is_address(std::string_view chunk);

}  // namespace care::gate
