#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "documents/quote.hpp"
#include "documents/words.hpp"

namespace care::documents {

/// How the document of a quote speaks: its language and words, with what every phrase may name.
class QuoteVoice {
 public:
  QuoteVoice(const QuotePaper& paper, const Writer& writer, const Overrides& overrides);

  Language language() const { return language_; }

  /// The phrase; `more` is what it may name besides. A text that is empty is not there.
  std::string say(std::string_view key) const { return words_.say(key, base_); }
  std::string say(std::string_view key, std::initializer_list<std::pair<const char*, std::string>> more) const;

  std::string amount(Money amount) const;
  std::string taken_off(Money amount) const;  ///< with a minus: "−126,88 €"
  std::string rate(Rate rate) const;
  std::string count(Quantity quantity, const std::string& unit) const;  ///< "12 ore", "2.5 h", "30 %"

 private:
  const Currency& currency_;
  Language language_;
  Words words_;
  TemplateData base_;
};

}  // namespace care::documents
