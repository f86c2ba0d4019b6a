#include "documents/pdf.hpp"

#include "care/error.hpp"
#include "core/helper.hpp"

namespace care::documents {

std::string to_pdf(const Sheet& sheet, Programs& programs, const std::filesystem::path& helpers) {
  std::string pdf = run_helper("care-pdf", {}, to_json(sheet), programs, helpers);
  if (pdf.starts_with("%PDF-")) return pdf;
  throw Error(ErrorKind::failed, "the helper care-pdf answered with what is no PDF",
              "install care and its helpers in the same version");
}

}  // namespace care::documents
