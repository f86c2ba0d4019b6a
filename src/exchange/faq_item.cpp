#include <algorithm>

#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

std::vector<std::string> tags(const Node& value) {
  std::vector<std::string> tags;
  for (const auto& each : list(value)) {
    tags.push_back(line(each));
    if (tags.back().find(' ') != std::string::npos) throw Wrong("", "is no tag: a tag is one word");
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

constexpr Field<Faq> kFields[] = {
    {"id", [](const Node& value,
              Faq& to) { to.id = FaqId{optional(value, [](const Node& id) { return integer(id, 1); }).value_or(0)}; }},
    {"question", [](const Node& value, Faq& to) { to.question = one_line(value); }},
    {"answer", [](const Node& value, Faq& to) { to.answer = text_or_null(value); }},
    {"language", [](const Node& value, Faq& to) { to.language = choice<Language>(value); }},
    {"tags", [](const Node& value, Faq& to) { to.tags = tags(value); }},
    {"public", [](const Node& value, Faq& to) { to.is_public = flag(value); }},
    derived<Faq>("uses"),
    derived<Faq>("last_used_at"),
    {"created_at", [](const Node& value, Faq& to) { to.created_at = instant(value); }},
    {"updated_at", [](const Node& value, Faq& to) { to.updated_at = instant(value); }},
    {"uid", [](const Node& value, Faq& to) { to.uid = line(value); }},
};

}  // namespace

void apply(const Node& item, Faq& target) { apply(item, kFields, target); }

}  // namespace care::exchange
