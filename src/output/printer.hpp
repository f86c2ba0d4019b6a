#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/names.hpp"
#include "output/record.hpp"

namespace care::output {

enum class Format { table, tsv, csv, json, ids };

}  // namespace care::output

namespace care {

template <>
struct Names<output::Format> {
  using enum output::Format;
  static constexpr Name<output::Format> all[] = {
      {table, "table"}, {tsv, "tsv"}, {csv, "csv"}, {json, "json"}, {ids, "ids"}};
};

}  // namespace care

namespace care::output {

/// How the user wants to see results.
struct Style {
  Format format = Format::table;
  std::optional<std::vector<std::string>> fields;  ///< `--fields`
  bool terminal = false;  ///< people read it: wrapped to `columns`, with colour where that is on
  bool color = false;
  bool quiet = false;
  bool count = false;  ///< of a list only how many there are
  std::size_t columns = 80;
};

/// Something was changed.
struct Done {
  std::vector<std::string> lines;  ///< that say so; each is one line, whatever a name in it holds
  Record record;                   ///< what is stored
  std::string document = {};       ///< a text that was made, printed as it is in the place of the lines
};

/// Where a command puts its result. What that becomes it need not know: `shows` tells what is worth looking up.
class Printer {
 public:
  Printer(std::ostream& out, Style style) : out_(out), style_(std::move(style)) {}

  /// Several things, or with `count` only how many. Throws Error(usage) where `--fields` names one that there is not.
  void list(const Listing& listing);

  /// Remembers whether there was anything, for what is printed as a document.
  void found(std::size_t number) { found_nothing_ = number == 0; }

  /// How many there are, where that is known without looking at each.
  void count(std::size_t number);

  /// Whether a list was asked for and had nothing in it.
  bool found_nothing() const { return found_nothing_; }

  /// One thing, for people as `text` (its control characters already made visible), else as its fields.
  void show(const Record& record, const std::string& text);

  /// Tells what was changed: for people the lines, with `--json` the object (of several changes a list of them), quiet
  /// only the ids.
  void done(const std::vector<Done>& changes);

  /// A text as it is, whatever the format: a document, help.
  void document(std::string_view text);

  /// Whether that key will be seen, of what is listed so or, without a listing, of one thing.
  bool shows(std::string_view key, const Listing& listing = {}) const;

  /// Whether people read what is listed, so that there may be sentences in the place of its table.
  bool for_people() const;

  const Style& style() const { return style_; }

  /// In bold where there is colour.
  std::string bold(std::string_view text) const;
  std::string dim(std::string_view text) const;
  std::string toned(std::string_view text, Tone tone) const;

 private:
  struct Cell {
    std::string text;
    Tone tone;
  };
  using Line = std::vector<Cell>;
  static std::vector<std::size_t> widths_of(const std::vector<Line>& lines, std::size_t columns);

  /// What a table shows of a listing, unless fields are asked for.
  const std::vector<std::string_view>& columns_of(const Listing& listing) const;
  /// The keys to print. Throws Error(usage) where a field is asked for that there is not.
  std::vector<std::string> chosen(const Listing& listing) const;

  void table(const Listing& listing);
  void print(const Line& line, const std::vector<std::size_t>& widths);
  void separated(const Listing& listing, bool comma);
  void json(const Listing& listing);
  void ids(const Listing& listing);

  std::ostream& out_;
  Style style_;
  bool found_nothing_ = false;
};

}  // namespace care::output
