#include <exception>
#include <string>
#include <string_view>

#include "helpers/care_calendar/days.hpp"
#include "helpers/care_calendar/write.hpp"
#include "helpers/data_error.hpp"
#include "helpers/program.hpp"

namespace {

constexpr std::size_t kMaxInput = 32U << 20U;  // bytes
constexpr const char* kUsage =
    "usage: care-calendar days FROM TO < CALENDAR.ics > DAYS.json | care-calendar write < ITEMS.json > CALENDAR.ics";

}  // namespace

/// care-calendar days | write: a calendar to its whole days in JSON, items in JSON to a calendar. Exit codes as in
/// sysexits.h.
int main(int argc, char** argv) {
  using namespace helpers;
  const std::string_view verb = argc > 1 ? argv[1] : "";
  const bool reads = verb == "days" && argc == 4;
  if (!reads && !(verb == "write" && argc == 2)) return fail(EX_USAGE, kUsage);
  limit_time();
  try {
    const std::string input = standard_input(kMaxInput + 1);
    if (input.size() > kMaxInput) throw helpers::DataError("the calendar is larger than 32 MB");
    write_output(reads ? care_calendar::days(input, argv[2], argv[3]) + "\n" : care_calendar::write(input));
    return EX_OK;
  } catch (const helpers::DataError& error) {
    return fail(EX_DATAERR, error.what());
  } catch (const std::exception& error) {
    return fail(EX_SOFTWARE, error.what());
  }
}
