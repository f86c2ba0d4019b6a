#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "config/care_rules.hpp"
#include "output/printer.hpp"

namespace care::commands::remind_rules {
namespace {

using output::Kind;

constexpr output::Key kRuleKeys[] = {
    {"rule", Kind::text, "its key in [today]"},
    {"on", Kind::flag, ""},
    {"figures", Kind::texts, "after how long it speaks"},
    {"about", Kind::text, "what it tells"},
};
constexpr output::Schema kRuleSchema{"rule", "An automatic rule of care today.", kRuleKeys};

struct Options {};

void declare(cli::Args&, Options&) {}

output::Record record(std::string_view key, const CareRules::Rule& rule) {
  std::vector<std::string> figures;
  for (const Wait wait : rule.waits) figures.push_back(to_text(wait));
  for (const auto& [tag, wait] : rule.by_tag) figures.push_back(fmt::format("{}:{}", tag, to_text(wait)));
  return {{"rule", std::string(key)},
          {"on", rule.on, rule.on ? "on" : "off", rule.on ? output::Tone::good : output::Tone::muted},
          {"figures", figures, fmt::format("{}", fmt::join(figures, ", "))},
          {"about", rule.about}};
}

void run(const Options&, cli::Context& context) {
  const auto rules = config::care_rules(context.config());
  output::Listing listing{record("", {}), {"rule", "on", "figures", "about"}, {}};
  for (const auto& kind : Names<CareKind>::all) listing.rows.push_back(record(kind.text, rules.of(kind.value)));
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kRuleSchema),
       .about = "What care today tells by itself. Set a figure, or switch a rule off, in [today] of the configuration.",
       .examples = "care remind rules\ncare config set today.quiet 45d\ncare config set today.channel true"});
}

}  // namespace care::commands::remind_rules
