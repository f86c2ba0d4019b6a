#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace care::cli {

/// A man page: "care", "care-client", "care-dates".
struct ManPage {
  std::string title;
  int volume;          ///< 1 for commands, 7 for all else
  std::string source;  ///< as scdoc takes it
};

/// All help there is, as one Markdown document.
std::string manual_as_markdown(const Commands& commands);

/// All of it as man pages: one of care, one a noun with its verbs, one a topic.
std::vector<ManPage> manual_as_man_pages(const Commands& commands);

/// docs/formats.md: how results are printed, and the keys of every kind of them.
std::string formats_as_markdown(const std::vector<output::Schema>& schemas);

}  // namespace care::cli
