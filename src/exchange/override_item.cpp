#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

constexpr Field<OverrideItem> kFields[] = {
    {"id", [](const Node& value, OverrideItem& to) { to.passed.id = OverrideId{integer(value, 1)}; }},
    {"at", [](const Node& value, OverrideItem& to) { to.passed.at = instant(value); }},
    {"boundary", [](const Node& value, OverrideItem& to) { to.passed.boundary = choice<Boundary>(value); }},
    {"command", [](const Node& value, OverrideItem& to) { to.passed.command = text(value); }},
    {"client", [](const Node& value, OverrideItem& to) { to.client = optional(value, line).value_or(""); }},
    {"quote", [](const Node& value, OverrideItem& to) { to.quote = one_line_or_null(value); }},
    {"revision", [](const Node& value, OverrideItem& to) { to.revision = revision_or_null(value); }},
    {"reason", [](const Node& value, OverrideItem& to) { to.passed.reason = some_text(value); }},
    {"uid", [](const Node& value, OverrideItem& to) { to.passed.uid = line(value); }},
};

}  // namespace

void apply(const Node& item, OverrideItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
