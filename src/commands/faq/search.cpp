#include "core/search.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/faq_record.hpp"
#include "output/printer.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_search {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<Language> language;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.words, "WORDS", "all of them; accents and case do not matter");
  args.option(options.language, "--lang", "LANG", "only in this language");
}

/// In the question first, then in tags and answer; of the same kind what answers most often.
void run(const Options& options, cli::Context& context) {
  const Search search(options.words);
  if (search.empty()) throw usage_error("care faq search needs WORDS", "care faq search ristampa");
  auto entries = context.read().faqs.list({options.language, std::nullopt, false});
  std::erase_if(entries, [&](const Faq& faq) {
    std::vector<std::string> texts{faq.question, faq.answer};
    texts.insert(texts.end(), faq.tags.begin(), faq.tags.end());
    return !search.finds(texts);
  });
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Faq& one, const Faq& other) { return one.uses > other.uses; });
  std::stable_partition(entries.begin(), entries.end(), [&](const Faq& faq) { return search.finds({faq.question}); });
  context.out().list(listing(entries, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run, {.prints = output::list_of(kFaqSchema), .examples = "care faq search ristampa copie"});
}

}  // namespace care::commands::faq_search
