#pragma once

#include "commands/mail/mail_matter.hpp"
#include "documents/mail_facts.hpp"

namespace care::commands {

/// What a mail is about, as its template may tell it.
documents::MailFacts facts_of(const MailMatter& matter, cli::Context& context);

}  // namespace care::commands
