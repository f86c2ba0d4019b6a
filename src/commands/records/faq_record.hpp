#pragma once

#include <string>

#include "care/faq.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kFaqSchema;

/// "Italian".
std::string in_english(Language language);

/// An entry of the FAQ as every command shows it.
output::Record record(const Faq& faq, cli::Context& context);

/// Several of them.
output::Listing listing(const std::vector<Faq>& entries, cli::Context& context);

}  // namespace care::commands
