#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/quote.hpp"
#include "work/desk.hpp"

namespace care {
struct Client;
}

namespace care::work {

/// What an entry of the log says that a quote's own command made, in the client's language, for a recap may repeat it:
/// "accepted", "approved", "delivered"… as log.words has them. `what` is a deliverable, or the title.
std::string log_words(const std::string& key, const Quote& quote, const std::string& what, const Client& client,
                      const Desk& desk);

/// The same with the client looked up.
std::string log_words(const std::string& key, const Quote& quote, const std::string& what, const Desk& desk);

/// Adds such an entry, from the user to the client.
InteractionId log_out(InteractionKind kind, const std::string& summary, const Quote& quote,
                      std::vector<Attachment> attachments, const Desk& desk);

}  // namespace care::work
