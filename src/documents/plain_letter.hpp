#pragma once

#include <string>

#include "care/audience.hpp"
#include "documents/letter.hpp"
#include "documents/template.hpp"

namespace care::documents {

/// A letter as the writer reads it over: a line "To:", a line "Subject:", a blank one, the text.
std::string to_text(const Letter& letter, const std::string& to);

/// Reads it back after the writer has changed it. Its HTML says what the text now says: paragraphs, and lists of the
/// lines that begin with a dash.
/// Throws Error(usage) where the subject line is missing or the text is empty.
Letter from_text(const std::string& text, Language language, const Overrides& overrides = {});

}  // namespace care::documents
