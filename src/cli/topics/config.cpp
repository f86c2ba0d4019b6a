#include "cli/topics/pages.hpp"
#include "config/skeleton.hpp"
#include "core/text.hpp"

namespace care::cli {

Page config_page() {
  Page page{"care help config", "the configuration, and every key of it", "", "", {}, ""};
  page.about =
      "Strict TOML: an unknown key or a wrong type is an error (4) with file, line and the nearest right key. Every "
      "key has "
      "a default; care init writes them all, explained. care config set changes one and leaves your comments alone.\n\n"
      "Short names for commands go below [alias]; they may hold options, in quotes where there are blanks:\n\n"
      "  [alias]\n"
      "  in = \"log add --in\"\n"
      "  week = \"recap --week this\"";
  std::string keys;
  for (const auto& line : split(config::skeleton(Config()), '\n')) keys += line.empty() ? "\n" : "  " + line + "\n";
  while (keys.ends_with("\n")) keys.pop_back();
  page.sections.push_back({"keys", keys, {}});
  return page;
}

}  // namespace care::cli
