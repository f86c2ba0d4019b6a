#pragma once

#include "care/client.hpp"
#include "core/recap.hpp"
#include "documents/letter.hpp"
#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// Puts a recap into the client's language (else the writer's) and register. Texts of the log stand in it as they
/// were typed, on one line each, without what cannot be seen; those of outside are escaped in `html`.
///
/// The subject names the working days of a week; of any other period all of its days.
/// `overrides` are asked for "recap.txt.mustache", "recap.html.mustache" inside "frame.html.mustache" (the layouts) and
/// "it/recap.words" or "en/recap.words" (the wording). Throws Error(config) where one of them cannot be read or names
/// what is not known.
///
/// An empty recap makes a letter without a section: whether it is worth a mail is for the caller to ask.
/// A letter as text alone has no `html`.
Letter write_recap(const Recap& recap, const Client& client, const Writer& writer, const Overrides& overrides = {},
                   LetterAs as = LetterAs::text_and_html);

}  // namespace care::documents
