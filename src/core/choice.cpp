#include "core/choice.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care {
namespace {

std::vector<std::string> texts_of(const std::vector<Choice>& choices) {
  std::vector<std::string> texts;
  for (const auto& choice : choices) texts.push_back(choice.text);
  return texts;
}

}  // namespace

std::size_t choose(std::string_view word, std::string_view what, const std::vector<Choice>& choices) {
  const std::string wanted = folded(word);
  std::vector<std::size_t> matching;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (wanted == choices[i].text || (!wanted.empty() && wanted == choices[i].abbreviation)) return i;
    if (!wanted.empty() && choices[i].text.starts_with(wanted)) matching.push_back(i);
  }
  if (matching.size() == 1) return matching.front();

  std::vector<std::string> meant;
  for (const auto i : matching) meant.push_back(choices[i].text);
  if (!meant.empty()) throw usage_error(fmt::format("'{}' can be {}", word, one_of(meant)), "write more of the word");
  const auto all = texts_of(choices);
  throw usage_error(
      what.empty() ? fmt::format("'{}' is none of these", word) : fmt::format("'{}' is not a {}", word, what),
      did_you_mean(nearest(wanted, all), "one of: " + one_of(all)));
}

}  // namespace care
