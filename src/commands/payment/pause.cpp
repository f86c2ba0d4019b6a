#include "commands/payment/payment_lines.hpp"
#include "commands/payment/standing.hpp"

namespace care::commands {
namespace {

void run(const StandingOptions& options, cli::Context& context) {
  set_standing(options, Standing::paused, "Paused", context);
}

}  // namespace

cli::Command payment_pause() {
  return cli::make_command<StandingOptions>(
      declare_standing, run,
      {.prints = output::one(kPaymentSchema),
       .about = "Reminders wait; it stays open, and is not late.",
       .examples = "care payment pause 2026-014/2 --because \"paga a luglio, d'accordo al telefono\""});
}

}  // namespace care::commands
