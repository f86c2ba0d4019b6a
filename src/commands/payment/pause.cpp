#include "commands/payment/standing.hpp"

namespace care::commands::payment_pause {

cli::Command command() {
  return standing_command(Standing::paused, "Paused", "Reminders wait; it stays open, and is not late.",
                          "care payment pause 2026-014/2 --because \"paga a luglio, d'accordo al telefono\"");
}

}  // namespace care::commands::payment_pause
