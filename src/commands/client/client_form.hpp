#pragma once

#include <string>
#include <string_view>

#include "care/client.hpp"
#include "commands/form_table.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A client as TOML to be edited: every key with its value, each explained.
std::string to_form(const Client& client);

/// Puts what was changed in a form into the client: a key that says what it said in `initial`, or is taken out, stays
/// as the client has it; without its [[person]] tables a form has nobody left. Strict: throws Error(usage) "file:line:
/// what is wrong" for an unknown key (with the nearest), a wrong type, and a value that cannot be, Error(not_found) for
/// a referrer who is not there.
void apply(const Form& form, Client& client, cli::Context& context);

/// The key under which a form and JSON list the addresses of a channel: emails, phones or channels.
std::string_view points_key(std::string_view channel);

}  // namespace care::commands
