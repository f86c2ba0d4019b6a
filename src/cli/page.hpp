#pragma once

#include <string>
#include <utility>
#include <vector>

namespace care::cli {

/// A page of help, before it is known who reads it.
struct Page {
  /// Two columns: what can be typed, and what it means. Without a meaning it stands alone, as an example does.
  using Lines = std::vector<std::pair<std::string, std::string>>;

  struct Section {
    std::string title;
    std::string text;  ///< paragraphs with an empty line between; lines that begin with two blanks stay as they are
    Lines lines;
  };

  std::string name;     ///< "care client add"
  std::string summary;  ///< one line, without a full stop
  std::string usage;    ///< empty where it is no command
  std::string about;    ///< paragraphs, as in a section
  std::vector<Section> sections;
  std::string more;  ///< where to read on
};

/// For the terminal; titles in bold where there is colour.
std::string to_text(const Page& page, bool color);

/// As a section of docs/commands.md.
std::string to_markdown(const Page& page);

/// The source of man pages (scdoc): the first page tells what it is about, the others follow as its sections.
/// `volume` is 1 for commands and 7 for all else.
std::string to_man_page(const std::string& title, int volume, const std::vector<Page>& pages);

}  // namespace care::cli
