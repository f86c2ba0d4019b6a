#include "commands/payment/standing.hpp"

namespace care::commands::payment_dispute {

cli::Command command() {
  return standing_command(Standing::disputed, "Disputed",
                          "The client has something against it: reminders stop until it is settled.",
                          "care payment dispute 2026-014/2 --because \"mancano le foto\"");
}

}  // namespace care::commands::payment_dispute
