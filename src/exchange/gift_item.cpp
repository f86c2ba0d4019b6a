#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

constexpr Field<GiftItem> kFields[] = {
    {"id",
     [](const Node& value, GiftItem& to) {
       to.gift.id = GiftId{optional(value, [](const Node& id) { return integer(id, 1); }).value_or(0)};
     }},
    {"client", [](const Node& value, GiftItem& to) { to.client = line(value); }},
    {"year",
     [](const Node& value, GiftItem& to) { to.gift.year = static_cast<int>(integer(value, kFirstYear, kLastYear)); }},
    derived<GiftItem>("state"),
    {"text", [](const Node& value, GiftItem& to) { to.gift.text = one_line(value); }},
    {"cost", [](const Node& value, GiftItem& to) { to.cost = optional(value, some_text).value_or(""); }},
    {"currency", [](const Node& value, GiftItem& to) { to.currency = optional(value, some_text).value_or(""); }},
    {"given_on", [](const Node& value, GiftItem& to) { to.gift.given_on = optional(value, day); }},
    derived<GiftItem>("before"),
    {"interaction",
     [](const Node& value, GiftItem& to) {
       to.interaction = optional(value, [](const Node& id) { return InteractionId{integer(id, 1)}; });
     }},
    {"created_at", [](const Node& value, GiftItem& to) { to.gift.created_at = instant(value); }},
    {"uid", [](const Node& value, GiftItem& to) { to.gift.uid = line(value); }},
};

}  // namespace

void apply(const Node& item, GiftItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
