// Any text at all is read as a configuration or refused with a reason that names the file; and what was read has the
// shape that the rest of care relies on.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "care/error.hpp"
#include "config/reader.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"

namespace {

using namespace care;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_week(const OfficeWeek& week) {
  for (const auto& day : week) {
    Minutes last{0};
    for (const auto& range : day) {
      require(range.from >= last && range.from < range.to && range.to <= std::chrono::hours(24));
      last = range.to;
    }
  }
}

void check(const Config& config) {
  if (!config.hours.zone.empty()) Zone::named(config.hours.zone);
  check_week(config.hours.week);
  for (const auto& [channel, hours] : config.hours.channels) {
    require(!channel.empty());
    check_week(hours.week);
  }
  require(config.quote.first >= 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(config::read({reinterpret_cast<const char*>(data), size}, "config.toml"));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::config);
    const std::string_view what = error.what();
    require(what.starts_with("config.toml:") && is_utf8(what) && is_utf8(error.hint()));
  }
  return 0;
}
