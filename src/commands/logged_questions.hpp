#pragma once

#include <vector>

#include "core/faq_suggestions.hpp"
#include "store/question_queries.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// The language that its words are of, else the client's, else that of the documents.
Language language_of(const store::Question& question, cli::Context& context);

/// As the rules compare them.
std::vector<LoggedQuestion> logged_questions(const std::vector<store::Question>& questions, cli::Context& context);

}  // namespace care::commands
