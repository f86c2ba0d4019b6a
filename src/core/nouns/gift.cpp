#include "care/gift.hpp"

#include "core/fields.hpp"

namespace care {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2200;

std::vector<std::string> states() { return {"none", "planned", "given"}; }

}  // namespace

void describe(Fields& fields, Gift& gift) {
  fields.noun("gift", "A client's gift of a year, or that there is none.");
  fields.amounts_in(gift.currency);
  fields.add(Field("id", "never used again; null where there is none, or the log alone tells of it").kept().or_null(),
             gift.id);
  fields.add_reference(Field("client", "slug").column("client_id"), gift.client, gift.client_slug);
  fields.add(Field("year").within(kFirstYear, kLastYear), gift.year);
  fields.by_hand(Field("state").derived().one_of(&states));
  fields.add(Field("text", "what it is").line(), gift.text);
  fields.add(Field("cost"), gift.cost);
  fields.add(Field("currency", "of the cost").or_null(), gift.currency);
  fields.add(Field("given_on"), gift.given_on);
  fields.by_hand(Field("before", "what was given in earlier years, the newest first").derived().json(JsonKind::texts));
  fields.add(Field("interaction").column("interaction_id").exported(), gift.interaction);
  fields.add(Field("created_at").exported(), gift.created_at);
  fields.add(Field("uid").exported().required().line(), gift.uid);
}

}  // namespace care
