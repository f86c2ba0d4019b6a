// Any text at all is either refused with its reason or is a recurrence that reads back, whose days go on in order and
// come to an end, and that a calendar can be told.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "care/error.hpp"
#include "core/recurrence.hpp"

namespace {

using namespace care;

constexpr int kLastYear = 9999;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_days(const Recurrence& recurrence, Date anchor, Date after) {
  for (int i = 0; i < 5; ++i) {
    const auto next = next_occurrence(recurrence, anchor, after);
    if (!next) return;
    require(next->ok() && *next > after && *next >= anchor && static_cast<int>(next->year()) <= kLastYear);
    after = *next;
  }
}

void check(const Recurrence& recurrence) {
  require(parse_recurrence(to_text(recurrence)) == recurrence);
  require(!describe(recurrence).empty());
  for (const Date anchor : {Date{std::chrono::year{2024} / 2 / 29}, Date{std::chrono::year{2026} / 12 / 31}}) {
    check_days(recurrence, anchor, std::chrono::year{2026} / 5 / 6);
    check_days(recurrence, anchor, std::chrono::year{kLastYear} / 12 / 29);
    const auto after = after_done(recurrence, anchor);
    require(!after || *after > anchor);
    parse_rrule(rrule_of(recurrence, anchor));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(parse_recurrence(std::string(reinterpret_cast<const char*>(data), size)));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage && !error.hint().empty());
  }
  return 0;
}
