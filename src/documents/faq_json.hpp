#pragma once

#include <string>
#include <utility>
#include <vector>

#include "care/audience.hpp"

namespace care::documents {

/// What a page of questions says, for machines. All texts are plain.
struct FaqData {
  Language language = Language::it;
  std::string title;
  std::string updated;                                         ///< "2026-05-06"
  std::vector<std::pair<std::string, std::string>> questions;  ///< with their answers
};

/// As a FAQPage (https://schema.org/FAQPage) in JSON-LD, fit to stand in a script element: nothing in it can end that,
/// for "<", ">", "&" and the breaks of lines U+2028 and U+2029 are written as \uXXXX.
std::string faq_json_ld(const FaqData& data);

}  // namespace care::documents
