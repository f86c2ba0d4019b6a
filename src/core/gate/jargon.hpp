#pragma once

#include <cstddef>
#include <vector>

#include "care/audience.hpp"
#include "core/gate/lists.hpp"
#include "core/gate/reading.hpp"

namespace care::gate {

/// Where a term stands, by the numbers of its words.
struct UnexplainedTerm {
  std::size_t first;
  std::size_t last;
  const Term* term;  ///< of the glossary, which outlives it
};

/// The terms that a reader of this level needs put plainly and that the text has not explained up to there, in the
/// order of the text. The writer's `own` glossary goes before the built-in one.
std::vector<UnexplainedTerm> unexplained_terms(const Reading& reading, Language language, Level level,
                                               const Glossary* own);

}  // namespace care::gate
