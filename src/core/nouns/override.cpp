#include "care/override.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Override& passed) {
  fields.add(Field("id").kept(), passed.id);
  fields.add(Field("uid").exported(), passed.uid);
  fields.add(Field("at").kept(), passed.at);
  fields.add(Field("boundary"), passed.boundary);
  fields.add(Field("command"), passed.command);
  fields.add(Field("client").column("client_id").stored(), passed.client);
  fields.add(Field("quote").column("quote_id").stored(), passed.quote);
  fields.add(Field("reason"), passed.reason);
}

}  // namespace care
