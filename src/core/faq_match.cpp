#include "core/faq_match.hpp"

#include "core/asked_question.hpp"

namespace care {
namespace {

std::vector<Sense> senses_of(const std::vector<Faq>& entries) {
  std::vector<Sense> senses;
  for (const auto& entry : entries) senses.push_back(sense_of(entry.question, entry.language));
  return senses;
}

}  // namespace

FaqMatch::FaqMatch(const std::vector<Faq>& entries, Language usual) : usual_(usual), index_(senses_of(entries)) {
  for (const auto& entry : entries) ids_.push_back(entry.id);
}

std::vector<AlikeIndex::Alike> FaqMatch::all_of(const std::string& question) {
  if (ids_.empty()) return {};
  return index_.alike_to(sense_of(question, language_of(question).value_or(usual_)));
}

std::optional<FaqId> FaqMatch::of(const Interaction& entry) {
  if (ids_.empty() || !asks(entry)) return std::nullopt;
  const auto found = all_of(question_of(entry));
  return found.empty() ? std::nullopt : std::optional(ids_[found.front().place]);
}

bool asks(const Interaction& entry) {
  using enum InteractionKind;
  return entry.kind == question || entry.kind == request || entry.kind == objection;
}

}  // namespace care
