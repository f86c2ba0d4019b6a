#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "care/audience.hpp"
#include "care/time.hpp"
#include "documents/template.hpp"

namespace care::documents {

/// A document on paper, before it is text, Markdown, HTML or PDF: a quote, a formal notice. All texts are plain UTF-8,
/// already in the reader's language, each paragraph one line; whoever renders them escapes and folds them. Texts of
/// users are clean (`one_line`).
struct Sheet {
  enum class Align { left, right };

  struct Paragraph {
    std::string text;
    bool strong = false;
    bool small = false;  ///< notes of law
  };
  struct Heading {
    std::string text;
  };
  /// "•" lines, or numbered ones.
  struct List {
    std::vector<std::string> items;
    bool numbered = false;
  };
  /// Label and text beside it: dates, validity, how to pay.
  struct Facts {
    struct Fact {
      std::string label;
      std::string text;
    };
    std::vector<Fact> facts;
  };
  /// Rows stay whole across pages and the head is repeated; `sums` are kept together, with the last row above them.
  struct Table {
    struct Column {
      std::string title;
      Align align = Align::left;
      bool charted = false;  ///< whole numbers, each with a bar beside it where there is room (HTML)
    };
    struct Sum {
      std::string label;
      std::string amount;
      bool strong = false;
    };
    std::vector<Column> columns;  ///< the first takes the room that the others leave
    std::vector<std::vector<std::string>> rows;
    std::vector<Sum> sums;
  };
  /// A place to sign: lines with a label below each.
  struct Signature {
    std::string text;                ///< "Per accettazione", and what is accepted
    std::vector<std::string> lines;  ///< "Luogo e data", "Timbro e firma"
  };
  using Block = std::variant<Paragraph, Heading, List, Facts, Table, Signature>;

  Language language = Language::it;
  bool letter_paper = false;          ///< US Letter, else A4
  std::string title;                  ///< of the document: its heading, and the title that PDF and HTML carry
  std::vector<std::string> subtitle;  ///< below it, quiet, each part whole: until when it holds, what it is not
  std::string author;
  std::optional<Date> date;             ///< the day that a PDF carries, so that the same sheet gives the same bytes
  std::string logo;                     ///< a path to a PNG or JPEG file; empty: none
  std::vector<std::string> letterhead;  ///< the writer's lines, the first the name
  std::vector<std::string> to;          ///< the reader's address
  std::string place_and_date;           ///< of a letter
  std::vector<Block> blocks;
  std::string footer;       ///< on every page: number of the document
  std::string page_number;  ///< "pagina {page} di {pages}"
};

/// As plain text of at most 76 columns, by display width; without the logo.
std::string to_text(const Sheet& sheet);

/// As CommonMark with pipe tables (GFM); what would be markup in a text is escaped. Without the logo.
std::string to_markdown(const Sheet& sheet);

/// As a whole HTML page that takes nothing from the network (the logo goes into it), reads on a telephone, is dark
/// where the reader's screen is, and prints well. `overrides` are asked for "sheet.html.mustache".
/// Throws Error(config) where the logo cannot be read, or as `fill` does.
std::string to_html(const Sheet& sheet, const Overrides& overrides = {});

/// For the helper that makes a PDF of it: one JSON object, in which the picture of the logo is. What is not UTF-8
/// becomes U+FFFD. Throws Error(config) where the logo cannot be read.
std::string to_json(const Sheet& sheet);

}  // namespace care::documents
