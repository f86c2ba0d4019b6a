#pragma once

#include <string>
#include <string_view>

#include "care/interaction.hpp"

namespace care {

/// The first sentence of a text that asks, in one line; empty where none does. A sentence ends with ".", "!" or "?"
/// before a blank, with an empty line, and with a line that ends with a comma (a greeting); the break of a line alone
/// ends none, and a "?" within an address of the web asks nothing. Only the first 4,000 bytes are looked at: there a
/// question stands, or nobody finds it.
std::string asking_sentence(std::string_view text);

/// What an entry asks: of a mail its first sentence that asks, where there is one, else the summary.
std::string question_of(std::string_view summary, std::string_view body, bool is_mail);
std::string question_of(const Interaction& entry);

}  // namespace care
