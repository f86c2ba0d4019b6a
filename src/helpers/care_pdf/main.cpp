#include <glib.h>

#include <exception>

#include "helpers/care_pdf/document.hpp"
#include "helpers/data_error.hpp"
#include "helpers/program.hpp"

namespace {

constexpr std::size_t kMaxInput = 64U << 20U;  // bytes

/// What the libraries have to say to their programmers is nobody's business here.
void keep_quiet() {
  g_log_set_default_handler([](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
}

}  // namespace

#ifdef __SANITIZE_ADDRESS__
/// What fontconfig has found it keeps for the life of the program.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif

/// care-pdf: a sheet in JSON on standard input to a PDF on standard output. Exit codes as in sysexits.h.
int main(int argc, char**) {
  using namespace helpers;
  if (argc != 1) return fail(EX_USAGE, "usage: care-pdf < SHEET.json > DOCUMENT.pdf");
  limit_time();
  keep_quiet();
  try {
    write_output(care_pdf::pdf_of(care_pdf::read_sheet(standard_input(kMaxInput))));
    return EX_OK;
  } catch (const helpers::DataError& error) {
    return fail(EX_DATAERR, error.what());
  } catch (const std::exception& error) {
    return fail(EX_SOFTWARE, error.what());
  }
}
