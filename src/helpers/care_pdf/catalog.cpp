#include "helpers/care_pdf/catalog.hpp"

#include <algorithm>
#include <string_view>

namespace care_pdf {

std::string with_language(std::string pdf, const std::string& language) {
  constexpr std::string_view kCatalog = "<< /Type /Catalog\n";
  constexpr std::string_view kTable = "endobj\nxref\n";
  constexpr std::string_view kStart = "startxref\n";
  const std::size_t catalog = pdf.rfind(kCatalog);
  const std::size_t table = pdf.rfind(kTable);
  const std::size_t start = pdf.rfind(kStart);
  const bool as_expected = catalog != pdf.npos && table != pdf.npos && start != pdf.npos && catalog < table &&
                           pdf.find("endobj\n", catalog) == table;  // the last object: no other one moves
  const bool plain = std::all_of(language.begin(), language.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
  if (!as_expected || !plain) return pdf;
  const std::size_t number = start + kStart.size();
  const std::size_t offset = table + std::string_view("endobj\n").size();
  const std::string more = "   /Lang (" + language + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n";
  pdf.replace(number, pdf.find('\n', number) - number, std::to_string(offset + more.size()));
  pdf.insert(catalog + kCatalog.size(), more);
  return pdf;
}

}  // namespace care_pdf
