#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"
#include "documents/letter.hpp"
#include "documents/mail_facts.hpp"
#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// A mail that there is a template for.
struct MailTemplate {
  std::string name;                ///< "quote-follow-up"
  std::string about;               ///< what it is for: one sentence, in English
  std::vector<std::string> needs;  ///< what has to be known: names of `mail_values`, of all languages and registers
};

/// The built-in ones, by name.
std::vector<MailTemplate> mail_templates();

/// The file of a template, as `overrides` are asked for it and as `built_in` knows it: "it/mail/quote-follow-up.mail".
/// Throws Error(not_found) with the nearest name where there is no such template.
std::string mail_template_file(std::string_view name, Language language);

/// What a mail of this template is about, "late instalment", by which its facts are found; empty where it is about
/// nothing that care keeps. Its English file says so, whatever language it is written in.
/// Throws Error(not_found) as `mail_template_file`.
std::string mail_template_matter(std::string_view name);

/// Writes a mail to a client, in their language (else the writer's) and register. A user's own file goes before the
/// built-in one, register by register; a register that neither has is written as the formal one. Values are cleaned of
/// what cannot be seen, never read as templates, and escaped in `html`.
///
/// `overrides` are asked for the file of the template, "mail.words" and "quote.words" of the language, and the layouts
/// "letter.txt.mustache", "letter.html.mustache" and "frame.html.mustache".
/// Throws
/// - Error(not_found) where there is no such template;
/// - Error(config), with file and line, where one of these files cannot be read or names what is not known;
/// - Error(usage) where `facts.set` names what the template does not, or a day that is none;
/// - Error(refused) where the template would show what is not known: nothing leaves with a hole in it.
Letter write_mail(std::string_view name, const MailFacts& facts, const Client& client, const Writer& writer,
                  const Overrides& overrides = {});

/// Checks a user's own version of a template, `file` as `mail_template_file` names it, for whichever reader. Throws
/// Error(config), with file and line, where it is not well-formed or names what is not known.
void check_mail_template(std::string_view file, std::string_view text);

}  // namespace care::documents
