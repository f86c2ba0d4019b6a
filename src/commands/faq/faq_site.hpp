#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/faq.hpp"
#include "commands/faq/site_folder.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What a language has to show.
using FaqByLanguage = std::map<Language, std::vector<Faq>>;

/// A file of the site with what it is to say.
struct SiteFile {
  std::string name;
  Language language;
  std::size_t questions;
  std::string content;
  bool optional = false;  ///< the site does without it where somebody else's is in its place
};

/// "faq.it.html": the name by which a page is known, whatever else is published.
std::string page_file(Language language);

/// "faq.it.md".
std::string markdown_file(Language language);

/// The files of these languages. Each page leads to those of the other languages, `beside` them those that are in the
/// folder already. "index.html" is the page of the first language, which is the user's own where it has one: a copy
/// that names the page itself as the one to link to.
std::vector<SiteFile> files_of(const FaqByLanguage& entries, const std::vector<Language>& beside,
                               cli::Context& context);

}  // namespace care::commands
