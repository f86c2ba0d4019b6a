#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"
#include "documents/mail_facts.hpp"
#include "documents/template.hpp"
#include "documents/words.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// Something that a mail's template may name.
struct MailValue {
  enum class Kind {
    words,    ///< they stand in a sentence: one line, without a full stop at the end
    line,     ///< one line as it is
    passage,  ///< lines and paragraphs: it takes a line of the template for itself
    flag,     ///< for sections only
    day       ///< has five forms, see `forms_of`
  };
  std::string_view name;
  Kind kind = Kind::words;
  std::string_view about;  ///< in English, for who writes a template
};

/// All there are, in the order in which they are explained.
std::span<const MailValue> mail_values();

/// Of a day "due": "due" (15 maggio 2026), "the_due" (il 15 maggio 2026), "of_due" (dell'8 maggio 2026), "to_due"
/// (all'8 maggio 2026), "due_day" (venerdì 15 maggio). Of anything else its name alone.
std::vector<std::string> forms_of(const MailValue& value);

/// The value that a name is one of the forms of; none where it is not known.
const MailValue* mail_value(std::string_view name);

/// All values for one reader, those without a text as `false`. `words` are those of "mail.words".
/// Throws Error(usage) where something is set to a day that is none.
TemplateData mail_data(const MailFacts& facts, const Client& client, const Writer& writer, const Words& words,
                       const Overrides& overrides);

}  // namespace care::documents
