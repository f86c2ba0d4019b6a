#include "documents/faq_sections.hpp"

#include <algorithm>
#include <map>

namespace care::documents {
namespace {

constexpr std::size_t kMany = 10;

using Counts = std::map<std::string, std::size_t>;

Counts counted(const std::vector<Faq>& entries) {
  Counts counts;
  for (const auto& entry : entries) {
    for (const auto& tag : entry.tags) ++counts[tag];
  }
  return counts;
}

/// The most common one that others have too; of equals the first.
std::string shared_tag(const Faq& entry, const Counts& counts) {
  std::string found;
  std::size_t most = 1;
  for (const auto& tag : entry.tags) {
    if (counts.at(tag) <= most) continue;
    most = counts.at(tag);
    found = tag;
  }
  return found;
}

/// Of each entry. Who would stand alone under a tag, because the others went elsewhere, stands without.
std::vector<std::string> chosen_tags(const std::vector<Faq>& entries) {
  const auto counts = counted(entries);
  std::vector<std::string> chosen;
  Counts gathered;
  for (const auto& entry : entries) ++gathered[chosen.emplace_back(shared_tag(entry, counts))];
  for (auto& tag : chosen) {
    if (gathered[tag] < 2) tag.clear();
  }
  return chosen;
}

FaqSection& section_for(const std::string& tag, std::vector<FaqSection>& sections) {
  const auto known = std::find_if(sections.begin(), sections.end(), [&](const auto& each) { return each.tag == tag; });
  if (known != sections.end()) return *known;
  return sections.emplace_back(FaqSection{tag, {}});
}

FaqSection all_together(const std::vector<Faq>& entries) {
  FaqSection all;
  for (const auto& entry : entries) all.entries.push_back(&entry);
  return all;
}

}  // namespace

std::vector<FaqSection> sections_of(const std::vector<Faq>& entries) {
  if (entries.size() < kMany) return {all_together(entries)};
  const auto tags = chosen_tags(entries);
  std::vector<FaqSection> sections;
  for (std::size_t i = 0; i < entries.size(); ++i) section_for(tags[i], sections).entries.push_back(&entries[i]);
  const auto tagged = [](const FaqSection& each) { return !each.tag.empty(); };
  std::stable_partition(sections.begin(), sections.end(), tagged);
  return std::count_if(sections.begin(), sections.end(), tagged) < 2 ? std::vector{all_together(entries)} : sections;
}

}  // namespace care::documents
