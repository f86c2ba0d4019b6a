#pragma once

#include "documents/mail_facts.hpp"
#include "work/mail_matter.hpp"

namespace care::work {

/// What a mail is about, as its template may tell it.
documents::MailFacts facts_of(const MailMatter& matter, const Desk& desk);

}  // namespace care::work
