#pragma once

#include <string>

#include "helpers/care_pdf/sheet.hpp"

namespace care_pdf {

/// The sheet as PDF. Throws helpers::DataError where its logo cannot be read or no font is installed.
std::string pdf_of(const Sheet& sheet);

}  // namespace care_pdf
