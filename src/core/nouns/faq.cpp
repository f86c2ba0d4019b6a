#include "care/faq.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Faq& faq) {
  fields.add(Field("id").kept(), faq.id);
  fields.add(Field("uid").exported(), faq.uid);
  fields.add(Field("question"), faq.question);
  fields.add(Field("answer"), faq.answer);
  fields.add(Field("language"), faq.language);
  fields.add(Field("tags"), faq.tags);
  fields.add(Field("public"), faq.is_public);
  fields.add(Field("created_at").kept(), faq.created_at);
  fields.add(Field("updated_at").kept(), faq.updated_at);
}

}  // namespace care
