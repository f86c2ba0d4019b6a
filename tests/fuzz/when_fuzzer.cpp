// Any text at all is either read as a day between 1900 and 2200 or refused with its reason, never anything else.
// Build: clang++ -std=c++20 -fsanitize=fuzzer,address,undefined with the sources of src/core.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "care/error.hpp"
#include "core/when.hpp"

namespace {

using namespace care;

constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 5 / 6} + std::chrono::hours{8} +
                       std::chrono::minutes{30}};

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const When& when, const Zone& zone) {
  const int year = static_cast<int>(when.date.year());
  require(when.date.ok() && year >= 1900 && year <= 2200);
  require(when.time.has_value() == when.instant.has_value());
  if (when.time) require(zone.local(*when.instant) == LocalTime{when.date, *when.time});
}

/// What a hint offers has to be readable.
void check(const Error& error, const Zone& zone, Tense tense) {
  std::string_view rest = error.hint();
  require(error.kind() == ErrorKind::usage);
  if (!rest.starts_with("say ")) return;
  for (std::size_t start = rest.find('\''); start != std::string_view::npos; start = rest.find('\'')) {
    rest.remove_prefix(start + 1);
    const std::size_t end = rest.find('\'');
    require(end != std::string_view::npos);
    try {
      parse_when(rest.substr(0, end), kNow, zone, tense);
    } catch (const Error&) {
      require(false);
    }
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Zone kZone = Zone::named("Europe/Rome");
  const std::string_view phrase(reinterpret_cast<const char*>(data), size);
  for (const Tense tense : {Tense::future, Tense::past, Tense::either}) {
    try {
      check(parse_when(phrase, kNow, kZone, tense), kZone);
    } catch (const Error& error) {
      check(error, kZone, tense);
    }
  }
  return 0;
}
