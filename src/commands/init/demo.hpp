#pragma once

#include <span>

#include "care/embedded_file.hpp"
#include "config/config.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Every file below src/commands/init/demo: the configuration of the made-up studio, its FAQ, and a file a client.
std::span<const EmbeddedFile> demo_files();

Config demo_config();

/// Fills an empty database with a made-up studio: clients in Italy and abroad, and a year of contacts and quotes up to
/// today. What it holds depends on that day alone: the same day, the same studio.
void make_demo(cli::Context& context);

}  // namespace care::commands
