#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_measure {
namespace {

struct Options {
  std::string quote, metric, value;
  std::optional<std::string> on;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.required(options.metric, "METRIC", "its name, or its beginning").completes(cli::Completes::metric);
  args.required(options.value, "VALUE", "a number");
  args.option(options.on, "--on", "DATE", "when it was so; today unless given");
}

Metric& find_metric(Quote& quote, const std::string& name) {
  std::vector<Choice> choices;
  for (const auto& each : quote.metrics) choices.push_back({folded(each.name), ""});
  if (choices.empty()) {
    throw Error(ErrorKind::not_found, fmt::format("no figures were agreed for {}", reference_of(quote)),
                fmt::format("care quote add {} TITLE --metric \"NAME; UNIT; BASELINE; TARGET\"", reference_of(quote)));
  }
  try {
    return quote.metrics[choose(name, "figure of " + reference_of(quote), choices)];
  } catch (const Error& error) {
    throw Error(ErrorKind::not_found, error.what(), error.hint());
  }
}

/// One figure a day: a second one of the day takes its place.
void put(Metric& metric, const MetricValue& value) {
  std::erase_if(metric.values, [&](const MetricValue& each) { return each.on == value.on; });
  metric.values.push_back(value);
  std::sort(metric.values.begin(), metric.values.end(),
            [](const MetricValue& one, const MetricValue& other) { return one.on < other.on; });
}

void run(const Options& options, cli::Context& context) {
  const Quantity value = parse_quantity(options.value);
  const Date on = options.on ? context.when(*options.on, Tense::past).date : context.today();
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::measure, quote);
  auto& metric = find_metric(quote, options.metric);
  put(metric, {on, value});
  std::string sentence =
      fmt::format("{} of {}: {} on {}", metric.name, reference_of(quote), to_plain(value), describe(on));
  if (metric.target) sentence += fmt::format(", of {}", to_plain(*metric.target));
  keep_changed(quote, sentence + ".", context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kQuoteSchema),
                                     .examples = "care quote measure 2026-014 Iscritti 214\n"
                                                 "care quote measure 14 isc 240 --on \"last friday\""});
}

}  // namespace care::commands::quote_measure
