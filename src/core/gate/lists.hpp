#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/audience.hpp"
#include "care/embedded_file.hpp"
#include "core/gate/phrases.hpp"

namespace care::gate {

/// Every file below core/gate/lists.
std::span<const EmbeddedFile> embedded_lists();

/// A term of the trade: `forms | plain words | an example | who needs it put plainly`.
struct Term {
  std::string plain;
  std::string example;
  Level highest = Level::basic;  ///< the most knowing reader who still needs the plain words
};

/// Below a heading `[list: why]`, lines of `forms | what to say instead`.
struct Saying {
  std::string list;  ///< "never-list", "whining"…; "tu", "lei", "casual"… for forms of address
  std::string why;
  std::string instead;

  /// Marked "=": words that only look like a finding ("non è colpa Sua").
  bool said_rightly() const { return instead == "="; }
};

struct Glossary {
  std::vector<Term> terms;
  PhraseSet phrases;
};

struct Sayings {
  std::vector<Saying> sayings;
  PhraseSet phrases;
};

using SayingLists = std::map<std::string, Sayings, std::less<>>;

/// A list of the writer's own, in the form of the built-in ones. `file` is for messages.
/// Throws Error(config), with file and line, where a line is none of a list.
Glossary read_glossary(std::string_view text, std::string_view file);
SayingLists read_sayings(std::string_view text, std::string_view file);

/// What the writer adds to the built-in lists; a form that both have is told as the writer's list has it, and not at
/// all where that has "=" for its plain words.
struct OwnLists {
  const Glossary* glossary = nullptr;
  const SayingLists* sayings = nullptr;
};

/// Read from the files that are compiled in, once a language.
const Glossary& glossary(Language language);

/// Those of one list; empty where a language has no such list.
const Sayings& sayings(Language language, std::string_view list);

}  // namespace care::gate
