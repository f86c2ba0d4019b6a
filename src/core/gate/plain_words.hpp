#pragma once

#include <string>
#include <string_view>

#include "care/audience.hpp"

namespace care::gate {

struct Glossary;

/// The text with the plain words behind each term of the trade that a reader of this level needs put plainly, in
/// brackets, once: "il reach (copertura: quante persone hanno visto il post) è salito". A term that the text explains
/// itself stays as it is, and so does all that `check` does not read as the writer's words (addresses, quoted lines).
/// What comes out has no term left to explain: written twice it is the same.
/// The writer's `own` glossary goes before the built-in one.
std::string with_plain_words(std::string_view text, Language language, Level level, const Glossary* own = nullptr);

}  // namespace care::gate
