#include "helpers/care_pdf/sheet.hpp"

#include <glib.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "helpers/data_error.hpp"

namespace care_pdf {
namespace {

using Json = nlohmann::json;

/// ASCII's and C1: none of them has a shape.
bool is_control(gunichar letter) { return letter < 0x20 || (letter >= 0x7F && letter < 0xA0); }

/// Such as U+FFFE, which cairo takes for broken UTF-8.
bool is_no_character(gunichar letter) {
  return (letter & 0xFFFEU) == 0xFFFEU || (letter >= 0xFDD0 && letter <= 0xFDEF);
}

/// What can be set: the parser has seen to it that it is UTF-8.
std::string clean(const std::string& text) {
  std::string safe;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const char* const next = g_utf8_next_char(at);
    const gunichar letter = g_utf8_get_char(at);
    if (is_control(letter)) {
      safe += ' ';
    } else if (is_no_character(letter)) {
      safe += "\uFFFD";
    } else {
      safe.append(at, next);
    }
    at = next;
  }
  return safe;
}

std::string text_in(const Json& object, const char* key) { return clean(object.at(key).get<std::string>()); }

bool flag_in(const Json& object, const char* key) { return object.at(key).get<bool>(); }

std::vector<std::string> texts_of(const Json& list) {
  auto texts = list.get<std::vector<std::string>>();
  for (std::string& each : texts) each = clean(each);
  return texts;
}

Sheet::Facts facts_of(const Json& list) {
  Sheet::Facts facts;
  for (const Json& each : list) facts.facts.push_back({text_in(each, "label"), text_in(each, "text")});
  return facts;
}

Sheet::Table table_of(const Json& block) {
  Sheet::Table table;
  for (const Json& each : block.at("columns"))
    table.columns.push_back({text_in(each, "title"), flag_in(each, "right")});
  for (const Json& each : block.at("rows")) table.rows.push_back(texts_of(each));
  for (const Json& each : block.at("sums")) {
    table.sums.push_back({text_in(each, "label"), text_in(each, "amount"), flag_in(each, "strong")});
  }
  return table;
}

Sheet::Block block_of(const Json& block) {
  const std::string type = text_in(block, "type");
  if (type == "paragraph") {
    return Sheet::Paragraph{text_in(block, "text"), flag_in(block, "strong"), flag_in(block, "small")};
  }
  if (type == "heading") return Sheet::Heading{text_in(block, "text")};
  if (type == "list") return Sheet::List{texts_of(block.at("items")), flag_in(block, "numbered")};
  if (type == "facts") return facts_of(block.at("facts"));
  if (type == "table") return table_of(block);
  if (type == "signature") return Sheet::Signature{text_in(block, "text"), texts_of(block.at("lines"))};
  throw helpers::DataError("this is no sheet: it has a block of an unknown kind, '" + type + "'");
}

Sheet::Logo logo_of(const Json& logo) {
  if (logo.is_null()) return {};
  const auto content = logo.at("content").get<std::string>();
  gsize size = 0;
  const std::unique_ptr<guchar, decltype(&g_free)> bytes(g_base64_decode(content.c_str(), &size), &g_free);
  return {text_in(logo, "name"), text_in(logo, "type"), {reinterpret_cast<const char*>(bytes.get()), size}};
}

Sheet sheet_of(const Json& json) {
  Sheet sheet;
  sheet.language = text_in(json, "language");
  sheet.letter_paper = flag_in(json, "letter_paper");
  sheet.title = text_in(json, "title");
  sheet.subtitle = texts_of(json.at("subtitle"));
  sheet.author = text_in(json, "author");
  sheet.date = text_in(json, "date");
  sheet.logo = logo_of(json.at("logo"));
  sheet.letterhead = texts_of(json.at("letterhead"));
  sheet.to = texts_of(json.at("to"));
  sheet.place_and_date = text_in(json, "place_and_date");
  for (const Json& block : json.at("blocks")) sheet.blocks.push_back(block_of(block));
  sheet.footer = text_in(json, "footer");
  sheet.page_number = text_in(json, "page_number");
  return sheet;
}

}  // namespace

Sheet read_sheet(std::string_view json) {
  try {
    return sheet_of(Json::parse(json.begin(), json.end()));
  } catch (const Json::exception& error) {
    throw helpers::DataError(std::string("this is no sheet: ") + error.what());
  }
}

}  // namespace care_pdf
