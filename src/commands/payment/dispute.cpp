#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/payment/payment_lines.hpp"
#include "commands/payment/standing.hpp"

namespace care::commands::payment_dispute {
namespace {

void run(const StandingOptions& options, cli::Context& context) {
  set_standing(options, Standing::disputed, "Disputed", context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<StandingOptions>(
      declare_standing, run,
      {.prints = output::one(kPaymentSchema),
       .about = "The client has something against it: reminders stop until it is settled.",
       .examples = "care payment dispute 2026-014/2 --because \"mancano le foto\""});
}

}  // namespace care::commands::payment_dispute
