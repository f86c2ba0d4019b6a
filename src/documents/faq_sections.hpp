#pragma once

#include <string>
#include <vector>

#include "care/faq.hpp"

namespace care::documents {

/// Questions that belong together. Only questions without a tag in common, or all of a short page, have no tag.
struct FaqSection {
  std::string tag;
  std::vector<const Faq*> entries;
};

/// Parts many questions by their tags: each goes to the tag of its own that most of them have. Fewer than ten, and such
/// as no two tags part, stay together. Sections come in the order of their first question, the one without a tag last;
/// their questions in the order of `entries`, which must outlive them.
std::vector<FaqSection> sections_of(const std::vector<Faq>& entries);

}  // namespace care::documents
