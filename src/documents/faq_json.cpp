#include "documents/faq_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

namespace care::documents {
namespace {

using Json = nlohmann::ordered_json;

/// None of these stands in JSON but within its texts.
std::string fit_for_html(std::string json) {
  static constexpr std::pair<std::string_view, std::string_view> kEscapes[] = {
      {"<", "\\u003c"}, {">", "\\u003e"}, {"&", "\\u0026"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}};
  for (const auto& [from, to] : kEscapes) {
    for (auto at = json.find(from); at != std::string::npos; at = json.find(from, at + to.size())) {
      json.replace(at, from.size(), to);
    }
  }
  return json;
}

Json question(const std::string& name, const std::string& answer) {
  return {{"@type", "Question"}, {"name", name}, {"acceptedAnswer", {{"@type", "Answer"}, {"text", answer}}}};
}

}  // namespace

std::string faq_json_ld(const FaqData& data) {
  Json questions = Json::array();
  for (const auto& [name, answer] : data.questions) questions.push_back(question(name, answer));
  const Json page = {{"@context", "https://schema.org"},
                     {"@type", "FAQPage"},
                     {"inLanguage", std::string(care::name(data.language))},
                     {"name", data.title},
                     {"dateModified", data.updated},
                     {"mainEntity", std::move(questions)}};
  return fit_for_html(page.dump(1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace care::documents
