#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/faq/faq_letter.hpp"
#include "commands/faq/faq_warnings.hpp"
#include "commands/records/faq_record.hpp"
#include "config/config.hpp"
#include "core/text.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "store/client_table.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_reply {
namespace {

using output::Key;
using output::Kind;

constexpr Key kLetterKeys[] = {
    {"faq", Kind::integer, "the entry's number"},
    {"client", Kind::text, "slug"},
    {"subject", Kind::text, "the question"},
    {"text", Kind::text, "the whole letter, a paragraph a line"},
};

constexpr output::Schema kLetterSchema{"faq_letter", "An answer of the FAQ as a letter to a client.", kLetterKeys};

struct Options {
  std::int64_t id = 0;
  std::string client;
  std::optional<std::int64_t> entry;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "of the FAQ");
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.option(options.entry, "--log", "ID", "the entry of the log that it answers: counted, as care faq use does")
      .completes(cli::Completes::entry);
}

Faq answered(FaqId id, cli::Context& context) {
  auto faq = context.read().faqs.find(id);
  if (!trimmed(faq.answer).empty()) return faq;
  throw Error(ErrorKind::failed, fmt::format("entry {} of the FAQ has no answer yet", id.value),
              fmt::format("care faq edit {}", id.value));
}

std::optional<Interaction> asked(const Options& options, const Client& client, cli::Context& context) {
  if (!options.entry) return std::nullopt;
  auto entry = context.read().interactions.find(InteractionId{*options.entry});
  if (entry.client == client.id) return entry;
  throw usage_error(fmt::format("entry {} is of {}, not of {}", entry.id.value, entry.client_name, client.name),
                    fmt::format("care log show {}", entry.id.value));
}

void run(const Options& options, cli::Context& context) {
  const auto faq = answered(FaqId{options.id}, context);
  const auto client = context.read().clients.find(options.client);
  const auto reads = client.language.value_or(context.config().me.language);
  if (faq.language != reads) {
    context.warn(
        fmt::format("the answer is in {}, and {} reads {}", in_english(faq.language), client.name, in_english(reads)));
  }
  WordsCheck words(context);
  warn_of_words(faq, words, context);
  const auto entry = asked(options, client, context);
  const auto letter = faq_letter(faq, client, entry, words, context);
  for (const auto& finding : words.check({letter.text, client, gate::TextKind::mail})) {
    if (finding.rule != gate::Rule::register_) continue;
    context.warn(fmt::format("FAQ {} says '{}': {}", faq.id.value, finding.text, finding.why));
  }
  if (entry) context.write().interactions.use(entry->id, faq.id);
  output::Record record{
      {"faq", faq.id.value}, {"client", client.slug}, {"subject", letter.subject}, {"text", letter.text}};
  context.done({{fmt::format("Answered {} with FAQ {}: {}", client.name, faq.id.value, faq.question)},
                std::move(record),
                letter.text});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kLetterSchema),
       .about =
           "The answer between the greeting and the close that the client is used to, in their language and register. "
           "For who is not an expert (care client edit --level) a term of the trade has plain words behind it, once. "
           "Markdown becomes plain text, with the addresses of links written out.",
       .examples = "care faq reply 12 giulia\ncare faq reply 12 giulia --log 121 | xclip"});
}

}  // namespace care::commands::faq_reply
