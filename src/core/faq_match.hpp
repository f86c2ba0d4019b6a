#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/faq.hpp"
#include "care/interaction.hpp"
#include "core/likeness/alike_index.hpp"

namespace care {

/// Which entries of the FAQ answer a question. Only id, question and language of the entries are looked at.
class FaqMatch {
 public:
  /// `usual` is the language of questions that do not tell theirs.
  FaqMatch(const std::vector<Faq>& entries, Language usual);

  /// The places of those that are alike to it (core/likeness), best first, then by their places.
  std::vector<AlikeIndex::Alike> all_of(const std::string& question);

  /// The best one of what somebody asks in an entry of the log; nothing where it is no question, request or objection.
  std::optional<FaqId> of(const Interaction& entry);

 private:
  Language usual_;
  std::vector<FaqId> ids_;
  AlikeIndex index_;
};

/// Whether an entry of the log is of a kind that asks: a question, a request, an objection.
bool asks(const Interaction& entry);

}  // namespace care
