#pragma once

#include <string>
#include <vector>

#include "care/faq.hpp"
#include "care/time.hpp"
#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// The questions of one language with their answers, as everybody may read them.
struct FaqPage {
  /// A page of the same FAQ in a language, by the name of its file, which stands in the same folder.
  struct Link {
    Language language;
    std::string file;
  };

  Language language = Language::it;
  std::vector<Faq> entries;  ///< in this language, each with an answer, in the order in which they are shown
  Date updated;              ///< the day of the last change
  std::string file;          ///< by which the page is known, also where a copy of it stands elsewhere
  std::string markdown;      ///< the file with the same as Markdown
  std::vector<Link> others;  ///< the pages in other languages
};

/// As a whole HTML page, which needs no script and takes nothing from the network. Its questions are headings of the
/// second level; where there are many and their tags part them, the tags are, and the questions are of the third. The
/// anchor of a question is its entry's ("faq-12") and stays when its words or its place change. What the questions and
/// answers say is there for search engines too, as a FAQPage of schema.org in JSON-LD, the same and nothing else.
///
/// `overrides` are asked for "faq.html.mustache" (the layout) and "it/faq.words" or "en/faq.words" (the wording).
/// Throws Error(config) where one of them cannot be read or names what is not known.
std::string faq_as_html(const FaqPage& page, const Writer& writer, const Overrides& overrides = {});

/// The same as Markdown.
std::string faq_as_markdown(const FaqPage& page, const Writer& writer, const Overrides& overrides = {});

}  // namespace care::documents
