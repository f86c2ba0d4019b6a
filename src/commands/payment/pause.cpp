#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/payment/payment_lines.hpp"
#include "commands/payment/standing.hpp"

namespace care::commands::payment_pause {
namespace {

void run(const StandingOptions& options, cli::Context& context) {
  set_standing(options, Standing::paused, "Paused", context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<StandingOptions>(
      declare_standing, run,
      {.prints = output::one(kPaymentSchema),
       .about = "Reminders wait; it stays open, and is not late.",
       .examples = "care payment pause 2026-014/2 --because \"paga a luglio, d'accordo al telefono\""});
}

}  // namespace care::commands::payment_pause
