#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"

namespace care::commands::date {
namespace {

using output::Key;
using output::Kind;

constexpr Key kDateKeys[] = {
    {"phrase", Kind::text, ""},
    {"date", Kind::day, ""},
    output::or_null({"time", Kind::time, ""}),
    output::or_null({"instant", Kind::instant, "null where there is no time"}),
};
constexpr output::Schema kDateSchema{"date", "What a date in words means.", kDateKeys};

struct Options {
  std::vector<std::string> phrase;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.phrase, "PHRASE", "a date as you would write it, in English or Italian");
}

void run(const Options& options, cli::Context& context) {
  const auto phrase = fmt::format("{}", fmt::join(options.phrase, " "));
  const When when = context.when(phrase, Tense::either);
  const auto shown = when.instant ? describe(*when.instant, context.zone()) : describe(when.date);
  const output::Record record = {{"phrase", phrase},
                                 {"date", to_iso(when.date)},
                                 {"time", when.time ? output::Value(describe(*when.time)) : output::Value()},
                                 {"instant", when.instant ? output::Value(to_iso(*when.instant)) : output::Value()}};
  context.out().show(record, shown + "\n");
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kDateSchema),
                                     .examples = "care date venerdì 14:30\n"
                                                 "care date in 3 days\n"
                                                 "care date fine mese"});
}

}  // namespace care::commands::date
