#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/template.hpp"
#include "documents/words.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// The block below a signature as lines of parts: `contact` is a list of {parts}, each part {label, text, href,
/// first}; `href` is false where there is nothing to follow. What the writer has not set has no part, and a line
/// without parts is no line. Uses the phrases `phone`, `pec`, `opening` and `answer`. `base` holds what these phrases
/// may name.
std::vector<TemplateData> contact_lines(const Writer& writer, const Words& words, const TemplateData& base);

/// The same as plain text: "Telefono 011 555 0100 · anna@example.it".
std::vector<std::string> contact_text(const Writer& writer, const Words& words, const TemplateData& base);

/// The address behind a telephone number (RFC 3966), empty where it has no digits: "tel:+390115550100".
std::string phone_link(std::string_view phone);

/// The address behind a mail address (RFC 6068), empty where it is none.
std::string mail_link(std::string_view email);

/// The address behind a website, empty where it is neither http nor https; https is assumed where none is said.
std::string web_link(std::string_view website);

/// As it is read: "https://www.example.it/" is "www.example.it".
std::string shown_website(std::string_view website);

}  // namespace care::documents
