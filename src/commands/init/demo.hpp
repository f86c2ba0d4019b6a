#pragma once

namespace care::cli {
class Context;
}

namespace care::commands {

/// The configuration of the made-up studio.
Config demo_config();

/// Fills an empty database with a made-up studio: clients in Italy and abroad, and a year of contacts and quotes up to
/// today. What it holds depends on that day alone: the same day, the same studio.
void make_demo(cli::Context& context);

}  // namespace care::commands
