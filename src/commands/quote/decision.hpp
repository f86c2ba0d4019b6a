#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "cli/args.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// How a yes is told to care: as the mail that says it, or by whom, how, and with what evidence.
struct DecisionOptions {
  std::optional<std::string> mail, by, on;
  std::optional<Proof> how;
  std::vector<std::string> evidence;
};

void declare(cli::Args& args, DecisionOptions& options);

/// Throws Error(usage) where it is said in neither way, or in both. `command` is who asks.
void check(const DecisionOptions& options, const std::string& command);

/// Puts the yes into the log, with the evidence, and gives what is to be remembered of it. Told on standard error: who
/// is at the client's but may not do this. `summary` is what the log says of a yes that is no mail.
Decision take_decision(const DecisionOptions& options, const Quote& quote, Role role, const std::string& summary,
                       cli::Context& context);

}  // namespace care::commands
