#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/faq/faq_site.hpp"
#include "commands/faq/faq_warnings.hpp"
#include "commands/records/faq_record.hpp"
#include "core/calendar.hpp"
#include "core/text.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "store/faq_page_table.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_publish {
namespace {

using output::Key;
using output::Kind;

constexpr Key kFileKeys[] = {
    {"path", Kind::text, ""},
    output::choice<Language>("language", ""),
    {"questions", Kind::integer, "how many stand in it"},
    output::choice<FileState>("state", "unchanged: it said the same already; foreign: not care's, and left as it is"),
};

constexpr output::Schema kFileSchema{"faq_file", "A file of the published FAQ.", kFileKeys};

constexpr Key kSiteKeys[] = {
    {"folder", Kind::text, "absolute"},
    {"published_at", Kind::instant, ""},
    {"files", Kind::objects, "", nullptr, &kFileSchema},
};

constexpr output::Schema kSiteSchema{"faq_site", "What care faq publish wrote.", kSiteKeys};

struct Options {
  std::string folder;
  std::optional<Language> language;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.folder, "DIR", "the folder of the site; made where it is missing");
  args.option(options.language, "--lang", "LANG", "only the page in this language");
}

/// A file with what became of it.
struct Written {
  std::string name;
  Language language;
  std::size_t questions;
  FileState state;
};

/// Those for all that have an answer; of the others the user is told.
FaqByLanguage answered(std::optional<Language> language, cli::Context& context) {
  FaqByLanguage found;
  for (const auto& faq : context.read().faqs.list({language, std::nullopt, true})) {
    if (trimmed(faq.answer).empty()) {
      context.warn(fmt::format("FAQ {0} is public but has no answer yet, so it is not on the page: care faq edit {0}",
                               faq.id.value));
    } else {
      found[faq.language].push_back(faq);
    }
  }
  return found;
}

/// The languages that have a page in the folder already.
std::vector<Language> published_into(const SiteFolder& site) {
  std::vector<Language> languages;
  for (const auto& language : Names<Language>::all) {
    if (site.has_ours(page_file(language.value))) languages.push_back(language.value);
  }
  return languages;
}

Error nothing_to_publish(const Options& options, const std::vector<Language>& still_there, const SiteFolder& site,
                         cli::Context& context) {
  for (const Language language : still_there) {
    if (options.language && language != *options.language) continue;
    context.warn(fmt::format("'{}' is still there, as it was published", (site.path() / page_file(language)).string()));
  }
  return {ErrorKind::failed,
          fmt::format("there is nothing to publish{}: no entry of the FAQ is public and has an answer",
                      options.language ? " in " + in_english(*options.language) : ""),
          "care faq edit ID --public"};
}

/// Before anything is written.
void refuse_foreign(const std::vector<SiteFile>& files, const SiteFolder& site) {
  for (const auto& file : files) {
    if (file.optional || !site.has_foreign(file.name)) continue;
    throw Error(ErrorKind::failed,
                fmt::format("'{}' was not written by care faq publish and stays as it is; nothing was published",
                            (site.path() / file.name).string()),
                "move it away, or name another folder");
  }
}

/// The languages that have a page in the folder and nothing to show any more.
std::vector<Language> emptied(const Options& options, const FaqByLanguage& entries,
                              const std::vector<Language>& published) {
  std::vector<Language> languages;
  for (const Language language : published) {
    if (!options.language && !entries.contains(language)) languages.push_back(language);
  }
  return languages;
}

std::vector<Written> write(const std::vector<SiteFile>& files, const std::vector<Language>& gone,
                           const SiteFolder& site) {
  std::vector<Written> written;
  for (const auto& file : files) {
    written.push_back({file.name, file.language, file.questions, site.write(file.name, file.content)});
  }
  for (const Language language : gone) {
    for (const auto& name : {page_file(language), markdown_file(language)}) {
      if (site.has_ours(name)) written.push_back({name, language, 0, site.remove(name)});
    }
  }
  return written;
}

/// The row of a language changes only where its page did, or where an entry did that the page need not show: so to
/// publish again and again leaves no steps in the history.
void remember(const FaqByLanguage& entries, const std::vector<Written>& written, const SiteFolder& site,
              cli::Context& context) {
  auto& pages = context.write().faq_pages;
  const auto known = pages.list();
  for (const auto& entry : entries) {
    const Language language = entry.first;
    const auto page =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.language == language; });
    const bool same_place = page != known.end() && page->folder == site.path().string();
    const bool same_files = std::none_of(written.begin(), written.end(), [&](const Written& file) {
      return file.language == language && file.state == FileState::written;
    });
    const bool seen = same_place && std::all_of(entry.second.begin(), entry.second.end(),
                                                [&](const Faq& faq) { return faq.updated_at <= page->at; });
    if (!same_files || !seen) pages.put({language, site.path().string(), std::ssize(entry.second), context.now()});
  }
}

std::string sentence(const FaqByLanguage& entries, const std::string& folder) {
  std::string counts;
  for (const auto& [language, questions] : entries) {
    counts += fmt::format("{}{} in {}", counts.empty() ? "" : ", ", questions.size(), in_english(language));
  }
  return fmt::format("Published the FAQ in {}: {}.", folder, counts);
}

std::string line(const Written& file, const std::string& folder) {
  const auto path = (std::filesystem::path(folder) / file.name).string();
  return file.state == FileState::foreign ? fmt::format("{}: not care's, left as it is", path)
                                          : fmt::format("{}: {}", path, name(file.state));
}

output::Record record(const std::vector<Written>& written, const SiteFolder& site, Instant at) {
  std::vector<output::Record> files;
  for (const auto& file : written) {
    files.push_back({{"path", (site.path() / file.name).string()},
                     {"language", std::string(name(file.language))},
                     {"questions", static_cast<std::int64_t>(file.questions)},
                     {"state", std::string(name(file.state))}});
  }
  return {{"folder", site.path().string()}, {"published_at", to_iso(at)}, {"files", std::move(files)}};
}

void run(const Options& options, cli::Context& context) {
  if (trimmed(options.folder).empty()) throw usage_error("care faq publish needs DIR", "care faq publish site");
  const SiteFolder site(options.folder);
  const auto entries = answered(options.language, context);
  const auto published = published_into(site);
  if (entries.empty()) throw nothing_to_publish(options, published, site, context);
  WordsCheck words(context);
  for (const auto& each : entries) {
    for (const auto& faq : each.second) warn_of_words(faq, words, context);
  }
  const auto gone = emptied(options, entries, published);
  std::vector<Language> beside = published;
  std::erase_if(beside, [&](Language each) { return std::find(gone.begin(), gone.end(), each) != gone.end(); });
  const auto files = files_of(entries, beside, context);
  refuse_foreign(files, site);

  auto& store = context.write();
  const auto written = write(files, gone, site);
  remember(entries, written, site, context);
  for (const Language language : gone) store.faq_pages.remove(language);
  output::Done done{{sentence(entries, options.folder)}, record(written, site, context.now())};
  for (const auto& file : written) done.lines.push_back(line(file, options.folder));
  context.done(std::move(done));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kSiteSchema),
       .about =
           "Every entry that is public and has an answer, as one page a language: faq.it.html and faq.en.html, the "
           "same as Markdown beside each, and index.html, which is the page of your own language once more. They need "
           "no script and ask no other server for anything.\n\n"
           "A link to a question (faq.it.html#faq-12) goes on leading there when its words or its place change. Only "
           "files that care wrote are written over, and those that would say the same are left alone. With --lang the "
           "pages of other languages stay as they are.\n\n"
           "Layout and wording are templates: faq.html.mustache, it/faq.words and en/faq.words in the folder templates "
           "beside your configuration go before the built-in ones.",
       .examples = "care faq publish ~/site/faq\ncare faq publish site --lang en"});
}

}  // namespace care::commands::faq_publish
