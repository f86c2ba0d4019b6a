// Any bytes at all are either refused with the reason or give days in the range, in order, with names that can be
// shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "helpers/care_calendar/days.hpp"
#include "helpers/data_error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto days = nlohmann::json::parse(
        care_calendar::days({reinterpret_cast<const char*>(data), size}, "2020-01-01", "2035-12-31"), nullptr, false);
    if (days.is_discarded()) std::abort();
    std::string before;
    for (const auto& day : days) {
      const std::string date = day["date"];
      const std::string name = day["name"];
      if (date < before || date < "2020-01-01" || date > "2035-12-31") std::abort();
      for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) std::abort();
      }
      before = date;
    }
  } catch (const helpers::DataError&) {
    // A reason was given: that is how a source that is no calendar is refused.
  }
  return 0;
}
