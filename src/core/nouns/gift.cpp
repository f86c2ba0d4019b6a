#include "care/gift.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Gift& gift) {
  fields.add(Field("id").kept(), gift.id);
  fields.add(Field("uid").exported(), gift.uid);
  fields.add(Field("client").column("client_id").stored(), gift.client);
  fields.add(Field("year"), gift.year);
  fields.add(Field("text"), gift.text);
  fields.add(Field("cost"), gift.cost);
  fields.add(Field("currency"), gift.currency);
  fields.add(Field("given_on"), gift.given_on);
  fields.add(Field("interaction").column("interaction_id").stored(), gift.interaction);
  fields.add(Field("created_at").kept(), gift.created_at);
}

}  // namespace care
