#pragma once

#include <cstddef>
#include <string>

#include "care/names.hpp"

namespace care::gate {

/// What a text is checked for before it goes out.
enum class Rule {
  jargon,         ///< a term that this reader needs put plainly
  never_list,     ///< a phrase that is never to be said to a client
  whining,        ///< about taxes, the state, or being swamped
  diminutive,     ///< of one's own work
  shouting,       ///< capitals, marks in a row
  register_,      ///< Lei, tu and Voi mixed, or not the form that this reader is addressed with
  greeting,       ///< none
  name,           ///< the reader's own is nowhere
  contact_block,  ///< phone, address or hours of the writer are missing
  other_client,   ///< the whole name of another client
  placeholder,    ///< left over, or left empty
  readability,    ///< sentences too long, or a text too hard
  double_space
};

enum class Severity { refused, warning };

struct Finding {
  Rule rule = Rule::jargon;
  Severity severity = Severity::warning;
  std::size_t line = 1;
  std::size_t column = 1;  ///< in letters, not in bytes
  std::string text;        ///< the words found, as they stand; empty where something is missing
  std::string why;         ///< in English, for the writer
  std::string suggestion;  ///< what to say instead, in the language of the text; empty where there is nothing to offer
  std::string plain;       ///< of a term: the plain words for it, without an example
};

/// What a rule means for a text where nothing else is said: a leftover placeholder and a phrase of the never-list keep
/// it from going out, all else is told.
constexpr Severity usual_severity(Rule rule) {
  return rule == Rule::placeholder || rule == Rule::never_list ? Severity::refused : Severity::warning;
}

}  // namespace care::gate

namespace care {

template <>
struct Names<gate::Rule> {
  using enum gate::Rule;
  static constexpr Name<gate::Rule> all[] = {{jargon, "jargon"},
                                             {never_list, "never-list"},
                                             {whining, "whining"},
                                             {diminutive, "diminutive"},
                                             {shouting, "shouting"},
                                             {register_, "register"},
                                             {greeting, "greeting"},
                                             {name, "name"},
                                             {contact_block, "contact-block"},
                                             {other_client, "other-client"},
                                             {placeholder, "placeholder"},
                                             {readability, "readability"},
                                             {double_space, "double-space"}};
};

template <>
struct Names<gate::Severity> {
  static constexpr Name<gate::Severity> all[] = {{gate::Severity::refused, "refused"},
                                                 {gate::Severity::warning, "warning"}};
};

}  // namespace care
