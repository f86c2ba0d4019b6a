#include "output/json.hpp"

#include <nlohmann/json.hpp>

#include "output/display.hpp"

namespace care::output {
namespace {

using Json = nlohmann::ordered_json;

Json convert(const Record& record);

Json convert(const Value& value) {
  struct Visitor {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool flag) const { return flag; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const std::vector<std::string>& texts) const { return texts; }
    Json operator()(const std::vector<std::int64_t>& numbers) const { return numbers; }
    Json operator()(const Record& record) const { return convert(record); }
    Json operator()(const std::vector<Record>& records) const {
      Json list = Json::array();
      for (const auto& record : records) list.push_back(convert(record));
      return list;
    }
  };
  return std::visit(Visitor{}, value);
}

Json convert(const Record& record) {
  Json object = Json::object();
  for (const auto& field : record) object[std::string(field.key)] = convert(field.value);
  return object;
}

std::string dump(const Json& json, bool pretty) {
  return visible_json(json.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string to_json(const Record& record, bool pretty) { return dump(convert(record), pretty); }

std::string to_json(const std::vector<Record>& records, bool pretty) { return dump(convert(Value(records)), pretty); }

}  // namespace care::output
