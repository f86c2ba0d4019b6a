#pragma once

#include <filesystem>
#include <string>

#include "care/world.hpp"
#include "documents/sheet.hpp"

namespace care::documents {

/// A sheet as PDF, A4 or US Letter, through the helper program care-pdf in `helpers`. The same sheet gives the same
/// bytes on the same machine. Throws Error(config) where the logo cannot be read, Error(failed) where the helper cannot
/// be run or says why not.
std::string to_pdf(const Sheet& sheet, Programs& programs, const std::filesystem::path& helpers);

}  // namespace care::documents
