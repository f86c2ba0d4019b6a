#pragma once

#include <string>

#include "care/quote.hpp"
#include "documents/sheet.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// The quote as the client sees it: as it was sent, or, of a draft, as it would be sent now.
documents::Sheet sheet_of(const Quote& quote, cli::Context& context);

/// The text that was sent, byte for byte; of what was not sent, the text of its sheet.
std::string text_of(const Quote& quote, cli::Context& context);

}  // namespace care::commands
