#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

void read_until(const Node& value, SnoozeItem& to) {
  to.snooze.until_on = std::nullopt;
  to.snooze.until_at = std::nullopt;
  if (value.kind == Node::Kind::null) return;
  if (is_time(value)) {
    to.snooze.until_at = instant(value);
  } else {
    to.snooze.until_on = day(value);
  }
}

constexpr Field<SnoozeItem> kFields[] = {
    {"key", [](const Node& value, SnoozeItem& to) { to.snooze.key = line(value); }},
    {"until", read_until},
};

}  // namespace

void apply(const Node& item, SnoozeItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
