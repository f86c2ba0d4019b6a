#include "care/override.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Override& passed) {
  fields.noun("override", "A boundary that was passed, and why.");
  fields.add(Field("id", "never used again").kept(), passed.id);
  fields.add(Field("at").kept(), passed.at);
  fields.add(Field("boundary"), passed.boundary);
  fields.add(Field("command", "what was refused, and done all the same").not_null(), passed.command);
  fields.add_reference(Field("client", "slug").column("client_id"), passed.client, passed.client_slug);
  fields.add_reference(Field("quote", "number").column("quote_id"), passed.quote, passed.quote_number);
  fields.add(Field("reason").required(), passed.reason);
  fields.by_hand(Field("revision").exported());
  fields.add(Field("uid").exported().required().line(), passed.uid);
}

}  // namespace care
