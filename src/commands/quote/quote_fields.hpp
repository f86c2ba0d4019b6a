#pragma once

#include <string>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "core/quote_notation.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

// What a quote's fields may be, however they are given. Each throws Error(usage).

std::string checked_title(const std::string& text);

/// One line of a document.
std::string checked_line(const std::string& text);

/// "30d", or a day in words as "2026-06-05"; empty where nothing is said.
std::string read_validity(const std::string& text, cli::Context& context);

/// The name of a kind of job in [steps.NAME]; may be empty.
std::string checked_steps(const std::string& name, cli::Context& context);

/// The name of a tax profile, built in or of [tax.*]; may be empty.
std::string checked_tax_name(const std::string& name, cli::Context& context);

/// Days of the future in words.
ReadDay day_reader(cli::Context& context);

}  // namespace care::commands
