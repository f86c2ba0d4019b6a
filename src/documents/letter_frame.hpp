#pragma once

#include <string>

#include "care/client.hpp"
#include "documents/template.hpp"
#include "documents/words.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// What the phrases around a letter may name: `name` and `person` of the reader, `opening` and `answer` (the hours, and
/// the time within which the writer replies), `feminine` and `masculine` by the writer's gender.
TemplateData frame_base(const Client& client, const Writer& writer, Language language);

/// Puts what stands around every letter: `greeting`, `closing`, `signature` (the given name among friends), `business`,
/// and the block `contact` with `has_contact`. Uses the phrases of these names and those of `contact_lines`; `base`
/// holds what they may name.
void put_frame(TemplateData& letter, const Client& client, const Writer& writer, const Words& words,
               const TemplateData& base);

/// Where the writer's hours need it, their zone: " (ora di Roma)"; else empty.
std::string zone_in_brackets(const Writer& writer, const Client& client, Language language);

/// At most one blank line in a row, none at the start, one line's end at the end: what a layout leaves where something
/// has nothing to say.
std::string tidied(const std::string& text);

}  // namespace care::documents
