#pragma once

#include <string>

#include "care/quote.hpp"
#include "commands/form_table.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A quote as TOML to be edited: every key with its value, each explained.
std::string to_form(const Quote& quote);

/// Puts what was changed in a form into the quote: a key that says what it said in `initial`, or is taken out, stays as
/// the quote has it. Strict: throws Error(usage) "file:line: what is wrong".
void apply(const Form& form, Quote& quote, cli::Context& context);

}  // namespace care::commands
