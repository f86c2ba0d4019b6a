#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

int instalment(const Node& value) {
  constexpr std::int64_t kHighest = 1'000'000;
  return static_cast<int>(integer(value, 1, kHighest));
}

constexpr Field<PaymentItem> kFields[] = {
    {"id", [](const Node& value, PaymentItem& to) { to.payment.id = PaymentId{integer(value, 1)}; }},
    {"quote", [](const Node& value, PaymentItem& to) { to.quote = one_line(value); }},
    {"revision", [](const Node& value, PaymentItem& to) { to.revision = revision_or_null(value); }},
    derived<PaymentItem>("client"),
    {"instalment", [](const Node& value, PaymentItem& to) { to.payment.instalment = instalment(value); }},
    {"amount", [](const Node& value, PaymentItem& to) { to.amount = some_text(value); }},
    derived<PaymentItem>("currency"),
    {"on", [](const Node& value, PaymentItem& to) { to.payment.on = day(value); }},
    {"how", [](const Node& value, PaymentItem& to) { to.payment.how = text_or_null(value); }},
    {"short",
     [](const Node& value, PaymentItem& to) { to.payment.short_because = optional(value, choice<ShortBecause>); }},
    {"created_at", [](const Node& value, PaymentItem& to) { to.payment.created_at = instant(value); }},
    {"uid", [](const Node& value, PaymentItem& to) { to.payment.uid = line(value); }},
};

}  // namespace

void apply(const Node& item, PaymentItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
