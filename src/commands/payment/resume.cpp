#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/payment/payment_lines.hpp"
#include "commands/payment/standing.hpp"

namespace care::commands::payment_resume {
namespace {

void run(const StandingOptions& options, cli::Context& context) {
  set_standing(options, Standing::normal, "Resumed", context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<StandingOptions>(
      declare_standing, run,
      {.prints = output::one(kPaymentSchema),
       .about = "A dispute or a pause is over, or what was written off comes in after all.",
       .examples = "care payment resume 2026-014/2"});
}

}  // namespace care::commands::payment_resume
