#pragma once

#include <vector>

#include "care/mail.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kMailSchema;

/// A mail as every command shows it.
output::Record record(const Mail& mail, cli::Context& context);

/// Several of them.
output::Listing listing(const std::vector<Mail>& mails, cli::Context& context);

/// Throws Error(failed) where it is no draft any more, with what it is.
void require_draft(const Mail& mail);

}  // namespace care::commands
