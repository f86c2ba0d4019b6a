#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/faq_record.hpp"
#include "output/printer.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_list {
namespace {

struct Options {
  std::optional<Language> language;
  std::optional<std::string> tag;
  bool only_public = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.language, "--lang", "LANG", "only in this language");
  args.option(options.tag, "--tag", "TAG", "only those with this tag");
  args.flag(options.only_public, "--public", "only what stands on the page");
}

void run(const Options& options, cli::Context& context) {
  const store::FaqFilter filter{options.language, options.tag, options.only_public};
  context.out().list(listing(context.read().faqs.list(filter), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kFaqSchema), .examples = "care faq list\ncare faq list --lang en --public"});
}

}  // namespace care::commands::faq_list
