#include "commands/commands.hpp"

#include <algorithm>

#include "output/schema.hpp"

namespace care::commands {

#define NOUN(noun, implied, summary)
#define DECLARED(verb)    \
  namespace verb {        \
  cli::Command command(); \
  }
#define VERB(noun, verb, needs, summary) DECLARED(noun##_##verb)
#define DASHED(noun, verb, name, needs, summary) DECLARED(noun##_##verb)
#define WHOLE(noun, needs, summary) DECLARED(noun)
#define KEYWORD(noun, needs, summary) DECLARED(noun##_)
#include "commands/verbs.def"
#undef NOUN
#undef VERB
#undef DASHED
#undef WHOLE
#undef KEYWORD
#undef DECLARED

namespace {

constexpr cli::Noun kNouns[] = {
#define NOUN(noun, implied, summary) {#noun, summary, implied},
#define VERB(noun, verb, needs, summary)
#define DASHED(noun, verb, name, needs, summary)
#define WHOLE(noun, needs, summary) {#noun, summary, ""},
#define KEYWORD(noun, needs, summary) {#noun, summary, ""},
#include "commands/verbs.def"
#undef NOUN
#undef VERB
#undef DASHED
#undef WHOLE
#undef KEYWORD
};

constexpr cli::Verb kVerbs[] = {
#define NOUN(noun, implied, summary)
#define VERB(noun, verb, needs, summary) {#noun, #verb, cli::Needs::needs, summary, &noun##_##verb::command},
#define DASHED(noun, verb, name, needs, summary) {#noun, name, cli::Needs::needs, summary, &noun##_##verb::command},
#define WHOLE(noun, needs, summary) {#noun, "", cli::Needs::needs, summary, &noun::command},
#define KEYWORD(noun, needs, summary) {#noun, "", cli::Needs::needs, summary, &noun##_::command},
#include "commands/verbs.def"
#undef NOUN
#undef VERB
#undef DASHED
#undef WHOLE
#undef KEYWORD
};

void add(const output::Schema& schema, std::vector<output::Schema>& all) {
  const auto is_same = [&](const output::Schema& other) { return other.name() == schema.name(); };
  if (std::any_of(all.begin(), all.end(), is_same)) return;
  all.push_back(schema);
  for (const auto& key : schema.keys()) {
    if (key.has_parts()) add(key.parts(), all);
  }
}

}  // namespace

cli::Commands all() { return {kNouns, kVerbs}; }

std::vector<output::Schema> schemas() {
  std::vector<output::Schema> found;
  for (const auto& verb : all().verbs) {
    if (const auto* printed = verb.make().notes.prints.schema) add(*printed, found);
  }
  return found;
}

}  // namespace care::commands
