#include "care/payment.hpp"

#include "core/fields.hpp"

namespace care {
namespace {

constexpr std::int64_t kMostInstalments = 1'000'000;

}  // namespace

void describe(Fields& fields, Payment& payment) {
  fields.add(Field("id").exported(), payment.id);
  fields.add(Field("quote").column("quote_id").stored(), payment.quote);
  fields.by_hand(Field("quote").exported());
  fields.by_hand(Field("revision").exported());
  fields.by_hand(Field("client").derived());
  fields.add(Field("instalment").exported().within(1, kMostInstalments), payment.instalment);
  fields.add(Field("amount").exported(), payment.amount);
  fields.by_hand(Field("currency").derived());
  fields.add(Field("on").column("day").exported(), payment.on);
  fields.add(Field("how").exported(), payment.how);
  fields.add(Field("short").column("short_because").exported(), payment.short_because);
  fields.add(Field("created_at").exported(), payment.created_at);
  fields.add(Field("uid").exported().required().line(), payment.uid);
}

}  // namespace care
