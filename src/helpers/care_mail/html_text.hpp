#pragma once

#include <string>
#include <string_view>

namespace care_mail {

/// What a reader would see of an HTML page (UTF-8), as plain text with "\n" line ends: paragraphs apart, lists with
/// dashes or numbers, a table's row on a line, links as "text (address)" where the two differ, quotations with "> ".
/// Scripts, styles, comments and what is hidden are left out.
///
/// Any input is survived in time linear to its size: what is nested or repeated beyond reason is read without its
/// structure, as its bare words.
std::string html_to_text(std::string_view html);

/// The charset that the page itself names in its first kilobyte; empty where it names none.
std::string html_charset(std::string_view html);

}  // namespace care_mail
