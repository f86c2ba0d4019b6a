#pragma once

#include <string>

#include "care/client.hpp"
#include "care/error.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kClientSchema;

/// A client as every command shows it.
output::Record record(const Client& client, cli::Context& context);

/// What a list of clients shows.
output::Listing listing(const std::vector<Client>& clients, cli::Context& context);

}  // namespace care::commands
