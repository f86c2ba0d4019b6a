#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "commands/commands.hpp"
#include "system/process.hpp"
#include "system/system.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that must not grow is told by the write, not by a signal that ends us
  const care::system::SystemClock clock;
  care::system::SystemPrograms programs;
  care::World world{std::cin,
                    std::cout,
                    std::cerr,
                    clock,
                    programs,
                    care::system::terminal(),
                    care::system::environment,
                    care::system::helpers(),
                    care::system::program(),
                    CARE_VERSION};
  return care::cli::run({argv + 1, argv + argc}, care::commands::all(), world);
}
