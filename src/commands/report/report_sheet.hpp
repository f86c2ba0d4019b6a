#pragma once

#include "documents/sheet.hpp"
#include "output/schema.hpp"

namespace care::commands {

/// A report as a page to read or to print: what it holds is said once, by its record.
documents::Sheet report_sheet(const output::Schema& schema, const output::Record& record);

}  // namespace care::commands
