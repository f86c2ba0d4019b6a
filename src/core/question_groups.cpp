#include "core/question_groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "core/likeness/alike_index.hpp"

namespace care {
namespace {

/// All questions that say the same, in whatever words.
struct Same {
  Sense sense;
  std::vector<std::size_t> questions;  ///< the plainest first: the shortest, then the lesser by bytes
  std::size_t alike = 0;               ///< questions that are alike to it, itself among them
  std::vector<std::size_t> few;        ///< those, by their senses, where they are so few that they are worth keeping
};

constexpr std::size_t kFew = 32;

/// Looks up what is alike to each, and counts it.
void count_alike(std::vector<Same>& all, AlikeIndex& index) {
  for (auto& each : all) {
    const auto found = index.alike_to(each.sense);
    for (const auto& other : found) each.alike += all[other.place].questions.size();
    if (found.size() > kFew) continue;
    for (const auto& other : found) each.few.push_back(other.place);
  }
}

std::vector<std::size_t> alike_to(const Same& same, AlikeIndex& index) {
  if (!same.few.empty()) return same.few;
  std::vector<std::size_t> places;
  for (const auto& each : index.alike_to(same.sense)) places.push_back(each.place);
  return places;
}

bool is_plainer(const std::string& one, const std::string& other) {
  return std::pair(one.size(), std::string_view(one)) < std::pair(other.size(), std::string_view(other));
}

std::vector<Same> by_sense(const std::vector<AskedQuestion>& questions) {
  std::vector<Sense> senses;
  for (const auto& question : questions) senses.push_back(sense_of(question.text, question.language));
  std::vector<std::size_t> order(questions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t each) { return senses[each].matters.empty(); });
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    const auto compared = senses[one] <=> senses[other];
    if (compared != 0) return compared < 0;
    if (questions[one].text == questions[other].text) return one < other;
    return is_plainer(questions[one].text, questions[other].text);
  });
  std::vector<Same> all;
  for (const auto each : order) {
    if (all.empty() || all.back().sense != senses[each]) all.push_back({std::move(senses[each]), {}, 0, {}});
    all.back().questions.push_back(each);
  }
  return all;
}

/// In the order in which they may begin a group.
std::vector<std::size_t> in_order(const std::vector<Same>& all, const std::vector<AskedQuestion>& questions) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    if (all[one].alike != all[other].alike) return all[one].alike > all[other].alike;
    const int says = all[one].sense.weight();
    const int other_says = all[other].sense.weight();
    if (says != other_says) return says < other_says;
    const auto& text = questions[all[one].questions.front()].text;
    const auto& other_text = questions[all[other].questions.front()].text;
    return text == other_text ? one < other : is_plainer(text, other_text);
  });
  return order;
}

}  // namespace

std::vector<QuestionGroup> question_groups(const std::vector<AskedQuestion>& questions) {
  auto all = by_sense(questions);
  std::vector<const Sense*> senses;
  for (const auto& each : all) senses.push_back(&each.sense);
  AlikeIndex index(senses);
  count_alike(all, index);
  std::vector<bool> taken(all.size(), false);
  std::vector<QuestionGroup> groups;
  for (const auto first : in_order(all, questions)) {
    if (taken[first]) continue;
    QuestionGroup group{all[first].questions.front(), {}};
    for (const auto place : alike_to(all[first], index)) {
      if (taken[place]) continue;
      taken[place] = true;
      group.members.insert(group.members.end(), all[place].questions.begin(), all[place].questions.end());
    }
    std::sort(group.members.begin(), group.members.end());
    groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(), [](const QuestionGroup& one, const QuestionGroup& other) {
    return one.members.size() > other.members.size();
  });
  return groups;
}

}  // namespace care
