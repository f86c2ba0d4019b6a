#pragma once

#include <string>

namespace care_pdf {

/// Puts the document's language into the catalog of a PDF (ISO 32000-1, 14.9.2), and the wish that viewers show its
/// title instead of the file's name: cairo 1.16 has no call for either. A PDF that is not written as cairo 1.16 does is
/// given back as it is.
std::string with_language(std::string pdf, const std::string& language);

}  // namespace care_pdf
