#include "care/payment.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Payment& payment) {
  fields.add(Field("id").kept(), payment.id);
  fields.add(Field("uid").exported(), payment.uid);
  fields.add(Field("quote").column("quote_id").stored(), payment.quote);
  fields.add(Field("instalment"), payment.instalment);
  fields.add(Field("amount"), payment.amount);
  fields.add(Field("on").column("day"), payment.on);
  fields.add(Field("how"), payment.how);
  fields.add(Field("short").column("short_because"), payment.short_because);
  fields.add(Field("created_at").kept(), payment.created_at);
}

}  // namespace care
