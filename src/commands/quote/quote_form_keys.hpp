#pragma once

#include "care/quote.hpp"

namespace care::commands {

/// Every key of a quote's form, once: how it is called, where it goes, what it is for. The writer and the reader walk
/// through it; a key that is not here is an error.
template <class Form>
void visit_keys(Form& form, Quote& quote) {
  form.title("title", quote.title, "what it is about, as the client would call it");
  form.lines("items", quote, "\"TEXT; QTY [UNIT]; PRICE[; VAT%][; -DISC%]\"; a step a line, no lump sum");
  form.discount("discount", quote, "off the whole: \"10%\", or an amount; \"\" for none");
  form.tax("tax", quote, "the tax profile: ordinary, forfettario…");
  form.instalments("instalments", quote,
                   "\"LABEL; SHARE, AMOUNT or rest; WHEN\"; WHEN: acceptance, delivery, delivery+30d, or a day");
  form.valid("valid", quote.valid, "how long the offer holds: \"30d\", or a day");
  form.day("starts", quote.starts_on, "");
  form.day("delivers", quote.delivers_on, "");
  form.number("revisions", quote.revisions, "rounds of changes that the price includes");
  form.texts("mine", quote.mine, "what you will do, and by when");
  form.texts("theirs", quote.theirs, "what the client must do, and by when");
  form.texts("excludes", quote.excludes, "what is not part of it");
  form.text("why_me", quote.why_me, "why you are the right one");
  form.metrics("metrics", quote.metrics, "\"NAME; UNIT; BASELINE; TARGET\"");
  form.deliverables("deliverables", quote.deliverables, "what will be shown and approved");
  form.steps("steps", quote.steps, "the kind of job, in [steps.NAME] of the configuration");
}

}  // namespace care::commands
