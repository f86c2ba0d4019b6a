#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/quote.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What an entry of the log says that a quote's own command made, in the client's language, for a recap may repeat it:
/// "accepted", "approved", "delivered"… as log.words has them. `what` is a deliverable, or the title.
std::string log_words(const std::string& key, const Quote& quote, const std::string& what, cli::Context& context);

/// Adds such an entry, from the user to the client.
InteractionId log_out(InteractionKind kind, const std::string& summary, const Quote& quote,
                      std::vector<Attachment> attachments, cli::Context& context);

}  // namespace care::commands
