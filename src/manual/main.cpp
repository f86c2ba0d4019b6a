// Writes the sources of care's man pages into the folder named: a step of the build, not installed.

#include <fstream>
#include <iostream>

#include "cli/manual.hpp"
#include "commands/commands.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: care-manual FOLDER\n";
    return 2;
  }
  for (const auto& page : care::cli::manual_as_man_pages(care::commands::all())) {
    std::ofstream file(std::string(argv[1]) + "/" + page.title + "." + std::to_string(page.volume) + ".scd");
    file << page.source;
    if (!file.flush()) return 1;
  }
  return 0;
}
