#include "care/faq.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Faq& faq) {
  fields.noun("faq", "A question that really comes, with its answer.");
  fields.add(Field("id", "never used again").kept(), faq.id);
  fields.add(Field("question").required().line(), faq.question);
  fields.add(Field("answer", "Markdown; null: not written yet"), faq.answer);
  fields.add(Field("language"), faq.language);
  fields.add(Field("tags").tags(), faq.tags);
  fields.add(Field("public", "it stands on the page for everybody"), faq.is_public);
  fields.add(Field("uses", "how often it answered, by the log").derived(), faq.uses);
  fields.add(Field("last_used_at").derived(), faq.last_used_at);
  fields.add(Field("created_at").kept(), faq.created_at);
  fields.add(Field("updated_at").kept(), faq.updated_at);
  fields.add(Field("uid").exported().required().line(), faq.uid);
}

}  // namespace care
