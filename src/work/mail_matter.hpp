#pragma once

#include <optional>
#include <string>

#include "care/client.hpp"
#include "care/interaction.hpp"
#include "work/payment_lines.hpp"

namespace care::work {

/// What a mail is about, as far as it is known.
struct MailMatter {
  std::optional<Quote> quote;
  std::optional<PaymentLine> instalment;
  std::optional<Interaction> entry;
};

/// What the user said it is about.
struct MailMatterOptions {
  std::optional<std::string> quote;  ///< or an instalment of it: "2026-014/2"
  std::optional<std::int64_t> log;
};

/// What a mail of this template to this client is about: what was named, else what the template speaks of where the
/// client has one such thing. Of open questions it is the oldest, of instalments the earliest.
/// Throws Error(usage) where several quotes could be meant, and as `find_quote`; Error(usage) where what was named is
/// another client's.
MailMatter matter_of(const std::string& template_name, const Client& client, const MailMatterOptions& options,
                     const Desk& desk);

/// What the mail settles: "quote-follow-up:2026-014", "acknowledgement:121"; the template alone where it is about
/// nothing.
std::string key_of(const std::string& template_name, const MailMatter& matter);

}  // namespace care::work
