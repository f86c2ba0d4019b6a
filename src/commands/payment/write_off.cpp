#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/payment/payment_lines.hpp"
#include "commands/payment/standing.hpp"

namespace care::commands::payment_write_off {
namespace {

void run(const StandingOptions& options, cli::Context& context) {
  set_standing(options, Standing::written_off, "Wrote off", context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<StandingOptions>(declare_standing, run,
                                            {.prints = output::one(kPaymentSchema),
                                             .about = "It will not come in any more; it is counted as lost.",
                                             .examples = "care payment write-off 2026-014/2 --because \"fallito\""});
}

}  // namespace care::commands::payment_write_off
