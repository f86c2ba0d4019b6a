#pragma once

#include <string>

namespace care::documents {

/// A letter as it is sent; `text` and `html` say the same. All of it is UTF-8. Lines of `text` end in "\n" and are not
/// folded: a paragraph or an item is one line, which the mail program of the reader folds to its own window.
/// `html` is a whole page that takes nothing from the network.
struct Letter {
  std::string subject;
  std::string text;
  std::string html;
};

/// What of a letter is wanted: to make a page takes longer than to make the text.
enum class LetterAs { text, text_and_html };

}  // namespace care::documents
