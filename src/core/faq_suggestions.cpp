#include "core/faq_suggestions.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/likeness/alike_index.hpp"

namespace care {
namespace {

using Places = std::vector<std::size_t>;

void oldest_first(Places& places, const std::vector<LoggedQuestion>& questions) {
  std::sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
    return std::tuple(questions[one].at, questions[one].id) < std::tuple(questions[other].at, questions[other].id);
  });
}

/// By the place of the entry, the questions that are alike to it; `rest` gets those that are alike to none.
std::map<std::size_t, Places> known_ones(const std::vector<LoggedQuestion>& questions, const std::vector<Faq>& entries,
                                         Places& rest) {
  std::vector<Sense> senses;
  for (const auto& entry : entries) senses.push_back(sense_of(entry.question, entry.language));
  AlikeIndex index(senses);
  std::map<std::size_t, Places> known;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (entries.empty()) {
      rest.push_back(i);
      continue;
    }
    const auto alike = index.alike_to(sense_of(questions[i].asked.text, questions[i].asked.language));
    (alike.empty() ? rest : known[alike.front().place]).push_back(i);
  }
  return known;
}

std::vector<AskedAgain> asked_again(const std::vector<LoggedQuestion>& questions, const Places& among) {
  std::vector<AskedQuestion> asked;
  for (const auto place : among) asked.push_back(questions[place].asked);
  std::vector<AskedAgain> again;
  for (const auto& group : question_groups(asked)) {
    if (group.members.size() < 2) continue;
    AskedAgain& each = again.emplace_back(AskedAgain{among[group.typical], {}});
    for (const auto member : group.members) each.asked.push_back(among[member]);
    oldest_first(each.asked, questions);
  }
  const auto rank = [&](const AskedAgain& each) {
    const auto& newest = questions[each.asked.back()];
    return std::tuple(each.asked.size(), newest.at, newest.id);
  };
  std::sort(again.begin(), again.end(),
            [&](const AskedAgain& one, const AskedAgain& other) { return rank(one) > rank(other); });
  return again;
}

}  // namespace

FaqSuggestions faq_suggestions(const std::vector<LoggedQuestion>& questions, const std::vector<Faq>& entries) {
  FaqSuggestions suggestions;
  Places rest;
  for (auto& [entry, places] : known_ones(questions, entries, rest)) {
    oldest_first(places, questions);
    suggestions.known.push_back({entries[entry].id, std::move(places)});
  }
  suggestions.wanted = asked_again(questions, rest);
  return suggestions;
}

}  // namespace care
