#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/quote.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

// Templates of quotes are forms, in files of the user's: quotes/NAME.toml beside the configuration.

std::filesystem::path quote_template_path(const std::string& name, cli::Context& context);

/// The names of all there are, sorted.
std::vector<std::string> quote_templates(cli::Context& context);

/// Puts what a template says into the quote. Throws Error(not_found) with the nearest name.
void apply_template(const std::string& name, Quote& quote, cli::Context& context);

}  // namespace care::commands
