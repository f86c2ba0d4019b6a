#include "commands/faq/faq_site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/templates.hpp"
#include "config/config.hpp"
#include "core/zone.hpp"
#include "documents/faq_page.hpp"
#include "work/writer.hpp"

namespace care::commands {
namespace {

using Languages = std::set<Language>;

documents::FaqPage page_of(Language language, const std::vector<Faq>& entries, const Languages& all,
                           cli::Context& context) {
  documents::FaqPage page;
  page.language = language;
  page.entries = entries;
  const auto newest = std::max_element(entries.begin(), entries.end(), [](const Faq& one, const Faq& other) {
    return one.updated_at < other.updated_at;
  });
  page.updated = context.zone().local(newest->updated_at).date;
  page.file = page_file(language);
  page.markdown = markdown_file(language);
  for (const Language other : all) {
    if (other != language) page.others.push_back({other, page_file(other)});
  }
  return page;
}

Language first_of(const Languages& all, cli::Context& context) {
  const auto own = context.config().me.language;
  return all.contains(own) ? own : *all.begin();
}

}  // namespace

std::string page_file(Language language) { return fmt::format("faq.{}.html", name(language)); }

std::string markdown_file(Language language) { return fmt::format("faq.{}.md", name(language)); }

std::vector<SiteFile> files_of(const FaqByLanguage& entries, const std::vector<Language>& beside,
                               cli::Context& context) {
  Languages all(beside.begin(), beside.end());
  for (const auto& each : entries) all.insert(each.first);
  const auto writer = writer_of(desk(context));
  const auto overrides = templates(context);
  std::vector<SiteFile> files;
  for (const auto& [language, questions] : entries) {
    const auto page = page_of(language, questions, all, context);
    const auto html = documents::faq_as_html(page, writer, overrides);
    files.push_back({page.file, language, questions.size(), html});
    files.push_back(
        {page.markdown, language, questions.size(), documents::faq_as_markdown(page, writer, overrides) + "\n"});
    if (language == first_of(all, context)) files.push_back({"index.html", language, questions.size(), html, true});
  }
  return files;
}

}  // namespace care::commands
