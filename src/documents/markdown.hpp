#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace care::documents {

/// Text in CommonMark with the tables, strikethrough and bare addresses of GFM, read once and written in several ways.
/// What it may do is limited, whoever wrote it:
/// - HTML in it is text, and its comments are nothing;
/// - a link leads to http, https, mailto, tel or a place on the same page or site, else it is its text alone;
/// - a picture is a link to it, so that reading a page asks nobody else for anything;
/// - characters that cannot be seen are not there (`without_unseen`), and what is not UTF-8 becomes U+FFFD.
class Markdown {
 public:
  /// Never throws for what is written: any text is Markdown.
  explicit Markdown(std::string_view text);
  ~Markdown();

  /// Moves its headings below one of this level, the highest of them to the next level, and none more than one level
  /// below the one before it.
  void put_headings_below(int level);

  /// As HTML for the inside of a page. What is wider than a telephone can be scrolled by itself: a table stands in a
  /// group that is labelled by the element with the id `table_label`, which is ASCII.
  std::string html(const std::string& table_label) const;

  /// As Markdown again.
  std::string markdown() const;

  /// As a letter says it, without markup: lists with "– " or their numbers, links as "text (address)", a row of a table
  /// as "– Heading: cell; Heading: cell". What is struck out is left out. A paragraph is one line.
  std::string letter_text() const;

  /// The words that a page of it shows, and nothing else, a line each block.
  std::string page_text() const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace care::documents
