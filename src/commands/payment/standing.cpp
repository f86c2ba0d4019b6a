#include "commands/payment/standing.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/payment_record.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands {
namespace {

struct StandingOptions {
  std::string quote;
  std::optional<std::string> because;
};

void declare_standing(cli::Args& args, StandingOptions& options) {
  args.required(options.quote, "QUOTE[/N]", "its number; 2026-014/2 is the second instalment");
  args.option(options.because, "--because", "TEXT", "why");
}

void set_standing(const StandingOptions& options, Standing standing, const char* participle, cli::Context& context) {
  const bool needs_reason = standing != Standing::normal;
  if (needs_reason && (!options.because || trimmed(*options.because).empty())) {
    throw usage_error("it needs --because", "--because \"…\"");
  }
  const auto because = options.because ? context.text(*options.because) : "";
  const auto line = find_line(options.quote, writing_desk(context));
  Instalment changed = line.planned();
  if (changed.standing == standing) {
    return context.warn(fmt::format("{} is {} already", reference_of(line), name(standing)));
  }
  changed.standing = standing;
  changed.because = std::string(trimmed(because));
  keep_instalment(line, changed,
                  fmt::format("{} {}, {} of {}.", participle, reference_of(line),
                              to_words(line.due.open, line.quote.currency, Language::en), line.quote.client_name),
                  context);
}

}  // namespace

cli::Command standing_command(Standing standing, const char* participle, const char* about, const char* examples) {
  return {[=](cli::Args& args) -> cli::Action {
            auto options = std::make_shared<StandingOptions>();
            declare_standing(args, *options);
            return [=](cli::Context& context) { set_standing(*options, standing, participle, context); };
          },
          {.prints = output::one(kPaymentSchema), .about = about, .examples = examples}};
}

}  // namespace care::commands
