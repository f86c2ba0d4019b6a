#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/faq_record.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_remove {
namespace {

struct Options {
  std::int64_t id = 0;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "its number").completes(cli::Completes::faq);
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  const auto faq = store.faqs.find(FaqId{options.id});
  store.faqs.remove(faq.id);
  context.done(fmt::format("Removed {}: {}. care undo brings it back.", faq.id.value, faq.question),
               record(faq, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kFaqSchema), .examples = "care faq remove 12"});
}

}  // namespace care::commands::faq_remove
