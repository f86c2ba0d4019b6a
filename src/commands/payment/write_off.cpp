#include "commands/payment/standing.hpp"

namespace care::commands::payment_write_off {

cli::Command command() {
  return standing_command(Standing::written_off, "Wrote off", "It will not come in any more; it is counted as lost.",
                          "care payment write-off 2026-014/2 --because \"fallito\"");
}

}  // namespace care::commands::payment_write_off
