#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace care_pdf {

/// The sheet as care hands it over (`to_json` in documents/sheet.hpp says what each part is).
struct Sheet {
  struct Paragraph {
    std::string text;
    bool strong = false;
    bool small = false;
  };
  struct Heading {
    std::string text;
  };
  struct List {
    std::vector<std::string> items;
    bool numbered = false;
  };
  struct Facts {
    struct Fact {
      std::string label;
      std::string text;
    };
    std::vector<Fact> facts;
  };
  struct Table {
    struct Column {
      std::string title;
      bool right = false;
    };
    struct Sum {
      std::string label;
      std::string amount;
      bool strong = false;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<Sum> sums;
  };
  struct Signature {
    std::string text;
    std::vector<std::string> lines;
  };
  struct Logo {
    std::string name;  ///< of its file, for messages
    std::string type;
    std::string bytes;  ///< empty: there is none
  };
  using Block = std::variant<Paragraph, Heading, List, Facts, Table, Signature>;

  std::string language;
  bool letter_paper = false;
  std::string title;
  std::vector<std::string> subtitle;
  std::string author;
  std::string date;
  Logo logo;
  std::vector<std::string> letterhead;
  std::vector<std::string> to;
  std::string place_and_date;
  std::vector<Block> blocks;
  std::string footer;
  std::string page_number;
};

/// Reads it from JSON. Control characters in texts become blanks. Throws helpers::DataError where it is no sheet.
Sheet read_sheet(std::string_view json);

}  // namespace care_pdf
