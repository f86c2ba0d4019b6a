#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/faq_record.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands::faq_show {
namespace {

using output::visible;

struct Options {
  std::int64_t id = 0;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "its number").completes(cli::Completes::faq);
}

std::string text_of(const Faq& faq, cli::Context& context) {
  std::string text = context.out().bold(visible(faq.question)) + "\n";
  text += fmt::format("{}{}", name(faq.language), faq.is_public ? " · public" : "");
  for (const auto& tag : faq.tags) text += " · " + visible(tag);
  if (faq.last_used_at) {
    const auto times = faq.uses == 1 ? "once" : fmt::format("{} times, last", faq.uses);
    text += fmt::format(" · used {} {}", times, describe(*faq.last_used_at, context.zone()));
  }
  return text + "\n\n" + (faq.answer.empty() ? "not answered yet" : output::visible_lines(faq.answer)) + "\n";
}

void run(const Options& options, cli::Context& context) {
  const auto faq = context.read().faqs.find(FaqId{options.id});
  context.out().show(record(faq, context), text_of(faq, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run, {.prints = output::one(kFaqSchema), .examples = "care faq show 12"});
}

}  // namespace care::commands::faq_show
