#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/list_length.hpp"
#include "commands/records/log_record.hpp"
#include "core/text.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_search {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::string> client;
  std::optional<std::int64_t> count;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.words, "WORDS", "all of them must be there; accents and case do not matter");
  args.option(options.client, "--client", "CLIENT", "only this client's");
  args.option(options.count, "-n", "N", "so many; 20 unless told");
}

void run(const Options& options, cli::Context& context) {
  std::vector<std::string> words;
  for (const auto& text : options.words) {
    for (auto& word : split(text, ' ')) {
      if (!trimmed(word).empty()) words.push_back(std::move(word));
    }
  }
  if (words.empty()) throw usage_error("care log search needs a word", "care log search bozza copertina");
  std::optional<ClientId> client;
  if (options.client) client = context.read().clients.resolve(*options.client).id;
  const auto limit = list_length(options.count, context);
  context.out().list(listing(context.read().interactions.search(words, client, limit), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kInteractionSchema),
       .examples = "care log search bozza copertina\ncare log search perche --client giulia"});
}

}  // namespace care::commands::log_search
