#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/faq/faq_options.hpp"
#include "commands/faq/for_everybody.hpp"
#include "commands/records/faq_record.hpp"
#include "config/config.hpp"
#include "core/asked_question.hpp"
#include "store/client_table.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_add {
namespace {

struct Options {
  std::optional<std::string> question;
  std::optional<std::int64_t> from_log;
  FaqOptions faq;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.question, "QUESTION", "as people ask it");
  declare(args, options.faq);
  args.option(options.from_log, "--from-log", "ID",
              "an entry of the log: the question, without what tells whose it was");
}

void run(const Options& options, cli::Context& context) {
  if (!options.question && !options.from_log) {
    throw usage_error("care faq add needs QUESTION", "care faq add \"Quanto costa una ristampa?\" --answer -");
  }
  Faq faq;
  faq.language = context.config().me.language;
  faq.created_at = faq.updated_at = context.now();
  if (options.from_log) {
    const auto entry = context.read().interactions.find(InteractionId{*options.from_log});
    const auto client = *context.read().clients.by_id(entry.client);
    faq.question = ForEverybody(context).question(question_of(entry), client);
    faq.language = client.language.value_or(faq.language);
  }
  if (options.question) faq.question = *options.question;
  faq.question = checked_question(faq.question);
  apply(options.faq, faq, context);

  auto& store = context.write();
  faq = store.faqs.find(store.faqs.add(faq));
  if (options.from_log) store.interactions.use(InteractionId{*options.from_log}, faq.id);
  context.done(fmt::format("FAQ {}: {}{}", faq.id.value, faq.question, faq.answer.empty() ? " (not answered yet)" : ""),
               record(faq, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kFaqSchema),
       .about = "With --from-log names, addresses and numbers are left out of the question: look it over all the same.",
       .examples =
           "care faq add \"Quanto costa una ristampa?\" --answer \"Dalle 50 copie in su…\" --tag stampa --public\n"
           "care faq add --from-log 121 --answer - < risposta.md"});
}

}  // namespace care::commands::faq_add
