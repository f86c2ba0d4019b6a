#pragma once

#include <string>

#include "care/client.hpp"
#include "core/recap.hpp"
#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// A letter as it is sent; `text` and `html` say the same. All of it is UTF-8. Lines of `text` end in "\n" and are not
/// folded: a paragraph or an item is one line, which the mail program of the reader folds to its own window.
/// `html` is a whole page that takes nothing from the network.
struct RecapLetter {
  std::string subject;
  std::string text;
  std::string html;
};

/// Puts a recap into the client's language (else the writer's) and register. Texts of the log stand in it as they
/// were typed, on one line each, without what cannot be seen; those of outside are escaped in `html`.
///
/// The subject names the working days of a week; of any other period all of its days.
/// `overrides` are asked for "recap.txt.mustache", "recap.html.mustache" inside "frame.html.mustache" (the layouts) and
/// "it/recap.words" or "en/recap.words" (the wording). Throws Error(config) where one of them cannot be read or names
/// what is not known.
///
/// An empty recap makes a letter without a section: whether it is worth a mail is for the caller to ask.
RecapLetter write_recap(const Recap& recap, const Client& client, const Writer& writer,
                        const Overrides& overrides = {});

}  // namespace care::documents
