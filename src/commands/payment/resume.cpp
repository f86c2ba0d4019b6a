#include "commands/payment/standing.hpp"

namespace care::commands::payment_resume {

cli::Command command() {
  return standing_command(Standing::normal, "Resumed",
                          "A dispute or a pause is over, or what was written off comes in after all.",
                          "care payment resume 2026-014/2");
}

}  // namespace care::commands::payment_resume
