#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/faq_record.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_use {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::int64_t> entry;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "of the FAQ").completes(cli::Completes::faq);
  args.option(options.entry, "--log", "ID", "the entry of the log that it answered").completes(cli::Completes::entry);
}

void run(const Options& options, cli::Context& context) {
  if (!options.entry) throw usage_error("care faq use needs --log", "care faq use 12 --log 121");
  auto& store = context.write();
  auto faq = store.faqs.find(FaqId{options.id});
  const auto entry = store.interactions.find(InteractionId{*options.entry});
  store.interactions.use(entry.id, faq.id);
  faq = store.faqs.find(faq.id);
  context.done(
      fmt::format("FAQ {} answered {}, {}: {}.", faq.id.value, entry.id.value, entry.client_name, faq.question),
      record(faq, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kFaqSchema), .examples = "care faq use 12 --log 121"});
}

}  // namespace care::commands::faq_use
