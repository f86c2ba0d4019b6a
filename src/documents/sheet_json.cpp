#include <nlohmann/json.hpp>

#include "core/base64.hpp"
#include "core/calendar.hpp"
#include "documents/picture.hpp"
#include "documents/sheet.hpp"

namespace care::documents {
namespace {

using Json = nlohmann::ordered_json;

Json block_json(const Sheet::Paragraph& paragraph) {
  return {{"type", "paragraph"}, {"text", paragraph.text}, {"strong", paragraph.strong}, {"small", paragraph.small}};
}

Json block_json(const Sheet::Heading& heading) { return {{"type", "heading"}, {"text", heading.text}}; }

Json block_json(const Sheet::List& list) {
  return {{"type", "list"}, {"items", list.items}, {"numbered", list.numbered}};
}

Json block_json(const Sheet::Facts& facts) {
  Json all = Json::array();
  for (const auto& fact : facts.facts) all.push_back({{"label", fact.label}, {"text", fact.text}});
  return {{"type", "facts"}, {"facts", std::move(all)}};
}

Json block_json(const Sheet::Table& table) {
  Json columns = Json::array();
  for (const auto& column : table.columns) {
    columns.push_back({{"title", column.title}, {"right", column.align == Sheet::Align::right}});
  }
  Json sums = Json::array();
  for (const auto& sum : table.sums) {
    sums.push_back({{"label", sum.label}, {"amount", sum.amount}, {"strong", sum.strong}});
  }
  return {{"type", "table"}, {"columns", std::move(columns)}, {"rows", table.rows}, {"sums", std::move(sums)}};
}

Json block_json(const Sheet::Signature& signature) {
  return {{"type", "signature"}, {"text", signature.text}, {"lines", signature.lines}};
}

Json logo_json(const std::string& path) {
  if (path.empty()) return nullptr;
  const Picture picture = read_picture(path);
  return {{"name", path}, {"type", picture.type}, {"content", to_base64(picture.bytes)}};
}

}  // namespace

std::string to_json(const Sheet& sheet) {
  Json blocks = Json::array();
  for (const auto& block : sheet.blocks) {
    blocks.push_back(std::visit([](const auto& each) { return block_json(each); }, block));
  }
  const Json json = {{"language", name(sheet.language)},
                     {"letter_paper", sheet.letter_paper},
                     {"title", sheet.title},
                     {"subtitle", sheet.subtitle},
                     {"author", sheet.author},
                     {"date", sheet.date ? to_iso(*sheet.date) : ""},
                     {"logo", logo_json(sheet.logo)},
                     {"letterhead", sheet.letterhead},
                     {"to", sheet.to},
                     {"place_and_date", sheet.place_and_date},
                     {"blocks", std::move(blocks)},
                     {"footer", sheet.footer},
                     {"page_number", sheet.page_number}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace care::documents
