#pragma once

#include "helpers/care_pdf/flow.hpp"
#include "helpers/care_pdf/sheet.hpp"
#include "helpers/care_pdf/table.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// Title and blocks of a sheet as pieces, in their order, with the room between them.
Pieces body_pieces(const Sheet& sheet, const Column& column, const Typesetter& type);

}  // namespace care_pdf
