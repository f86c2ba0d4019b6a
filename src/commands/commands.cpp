#include "commands/commands.hpp"

namespace care::commands {

#define NOUN(noun, implied, summary)
#define VERB(noun, verb, needs, summary) cli::Command noun##_##verb();
#define DASHED(noun, verb, name, needs, summary) cli::Command noun##_##verb();
#define WHOLE(noun, needs, summary) cli::Command noun();
#define KEYWORD(noun, needs, summary) cli::Command noun##_();
#include "commands/verbs.def"
#undef NOUN
#undef VERB
#undef DASHED
#undef WHOLE
#undef KEYWORD

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
#define VERB(noun, verb, needs, summary) {#noun, #verb, cli::Needs::needs, summary, &noun##_##verb},
#define DASHED(noun, verb, name, needs, summary) {#noun, name, cli::Needs::needs, summary, &noun##_##verb},
#define WHOLE(noun, needs, summary) {#noun, "", cli::Needs::needs, summary, &noun},
#define KEYWORD(noun, needs, summary) {#noun, "", cli::Needs::needs, summary, &noun##_},
#include "commands/verbs.def"
#undef NOUN
#undef VERB
#undef DASHED
#undef WHOLE
#undef KEYWORD
};

}  // namespace

cli::Commands all() { return {kNouns, kVerbs}; }

}  // namespace care::commands
