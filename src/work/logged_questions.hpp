#pragma once

#include <vector>

#include "core/faq_suggestions.hpp"
#include "store/question_queries.hpp"
#include "work/desk.hpp"

namespace care::work {

/// The language that its words are of, else the client's, else that of the documents.
Language language_of(const store::Question& question, const Desk& desk);

/// As the rules compare them.
std::vector<LoggedQuestion> logged_questions(const std::vector<store::Question>& questions, const Desk& desk);

}  // namespace care::work
