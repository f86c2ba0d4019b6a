#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "care/audience.hpp"

namespace care::documents {

/// A mail's template in one register, line by line; each line is a mustache template by itself.
struct MailText {
  struct Line {
    int number = 0;    ///< in its file, from 1
    std::string text;  ///< empty: the paragraph ends here
  };
  Line subject;
  std::vector<Line> body;
};

/// A file of a mail's template. Lines on top and elsewhere that begin with "# " are notes. Below a heading for a
/// register, [formal], [informal] or [company], stands a line `Subject: …`, then the text: a paragraph or an item of a
/// list ("– …") is one line, and a line of which nothing is left when it is filled in is left out. A section of
/// mustache begins and ends in the same line.
struct MailFile {
  std::string name;    ///< "it/mail/quote.mail"
  std::string about;   ///< its first note
  std::string matter;  ///< what the note "Matter: late instalment" says that such a mail is about; empty without one
  std::map<Register, MailText> texts;
};

/// Throws Error(config), with file and line, where the file is not of this form.
MailFile read_mail_file(std::string_view name, std::string_view text);

}  // namespace care::documents
