#pragma once

#include <string>
#include <vector>

#include "care/faq.hpp"
#include "care/interaction.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What was asked and answered before.
struct EarlierAnswer {
  InteractionId asked;
  InteractionId answer;
  Instant at{};  ///< when it was asked
};

/// What there is to go by when one answers; at most three of each, best first.
struct EarlierAnswers {
  std::vector<Faq> faqs;  ///< only id, question and language
  std::vector<EarlierAnswer> answers;
};

/// Entries of the FAQ, and questions that were answered, that are alike to what an entry asks (core/likeness). What is
/// private is left out; so is all where the entry is no question, request or objection. The time that it takes does not
/// grow with the log: the full text gives the newest of what shares words with it.
EarlierAnswers earlier_answers(const Interaction& entry, cli::Context& context);

/// "faq 12: Quanto costa una ristampa?", "a similar question in March: care log show 64".
std::vector<std::string> in_words(const EarlierAnswers& earlier, cli::Context& context);

}  // namespace care::commands
