#include <exception>
#include <string_view>

#include "helpers/care_mail/compose.hpp"
#include "helpers/care_mail/parse.hpp"
#include "helpers/data_error.hpp"
#include "helpers/program.hpp"

namespace {

constexpr std::size_t kMaxInput = 51U << 20U;  // bytes; a little more than a message may have, so that it can be told

}  // namespace

/// care-mail parse | compose: a message to JSON, a draft in JSON to a message. Exit codes as in sysexits.h.
int main(int argc, char** argv) {
  using namespace helpers;
  const std::string_view verb = argc == 2 ? argv[1] : "";
  if (verb != "parse" && verb != "compose") return fail(EX_USAGE, "usage: care-mail parse|compose < INPUT > OUTPUT");
  limit_time();
  try {
    const std::string input = standard_input(kMaxInput);
    write_output(verb == "parse" ? care_mail::parse(input) + "\n" : care_mail::compose(input));
    return EX_OK;
  } catch (const helpers::DataError& error) {
    return fail(EX_DATAERR, error.what());
  } catch (const std::exception& error) {
    return fail(EX_SOFTWARE, error.what());
  }
}
