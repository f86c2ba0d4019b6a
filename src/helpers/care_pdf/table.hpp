#pragma once

#include "helpers/care_pdf/flow.hpp"
#include "helpers/care_pdf/sheet.hpp"
#include "helpers/care_pdf/type.hpp"

namespace care_pdf {

/// From margin to margin.
struct Column {
  double left = 0;
  double width = 0;
};

/// The head, the rows and the sums of a table. The head is repeated; two rows at least stand at either end of a page;
/// the sums stay together, with the last row above them. The first column takes what the others leave.
Pieces table_pieces(const Sheet::Table& table, const Column& column, const Typesetter& type);

}  // namespace care_pdf
