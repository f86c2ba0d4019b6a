#include "output/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"

namespace care::output {
namespace {

constexpr auto kDayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr auto kInstantPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
constexpr auto kZonedPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$";
constexpr auto kDuePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$";
constexpr auto kTimePattern = "^[0-9]{2}:[0-9]{2}$";

Record text_like(std::string_view pattern) {
  Record type = {{"type", "string"}};
  if (!pattern.empty()) type.push_back({"pattern", std::string(pattern)});
  return type;
}

Record reference(const Schema& schema) { return {{"$ref", fmt::format("#/$defs/{}", schema.name)}}; }

Record array_of(Record items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Record type_of(const Key& key) {
  switch (key.kind) {
    case Kind::text:
      return key.values == nullptr ? text_like("") : Record{{"enum", key.values()}};
    case Kind::integer:
      return {{"type", "integer"}};
    case Kind::flag:
      return {{"type", "boolean"}};
    case Kind::instant:
      return text_like(kInstantPattern);
    case Kind::zoned:
      return text_like(kZonedPattern);
    case Kind::day:
      return text_like(kDayPattern);
    case Kind::due:
      return text_like(kDuePattern);
    case Kind::time:
      return text_like(kTimePattern);
    case Kind::texts:
      return array_of(key.values == nullptr ? text_like("") : Record{{"enum", key.values()}});
    case Kind::integers:
      return array_of({{"type", "integer"}});
    case Kind::name:
      return {{"type", std::vector<std::string>{"integer", "string"}}};
    case Kind::any:
      return {{"type", std::vector<std::string>{"string", "integer", "boolean", "array"}}};
    case Kind::object:
      return reference(*key.of);
    case Kind::objects:
      return array_of(reference(*key.of));
  }
  return {};
}

Record property(const Key& key) {
  Record type = type_of(key);
  if (key.nullable) type = {{"anyOf", std::vector<Record>{std::move(type), {{"type", "null"}}}}};
  if (!key.help.empty()) type.push_back({"description", std::string(key.help)});
  return type;
}

Record object(const Schema& schema) {
  Record properties;
  std::vector<std::string> required;
  for (const auto& key : schema.keys) {
    properties.push_back({key.name, property(key)});
    required.emplace_back(key.name);
  }
  return {{"type", "object"},
          {"description", std::string(schema.help)},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

/// What it refers to, and what those refer to, each once.
void collect(const Schema& schema, std::vector<const Schema*>& found) {
  for (const auto& key : schema.keys) {
    if (key.of == nullptr || std::find(found.begin(), found.end(), key.of) != found.end()) continue;
    found.push_back(key.of);
    collect(*key.of, found);
  }
}

std::string_view word_for(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "text";
    case Kind::integer:
      return "whole number";
    case Kind::flag:
      return "true or false";
    case Kind::instant:
      return "instant";
    case Kind::zoned:
      return "instant with its offset";
    case Kind::day:
      return "day";
    case Kind::due:
      return "day or instant";
    case Kind::time:
      return "time";
    case Kind::texts:
      return "list of texts";
    case Kind::integers:
      return "list of whole numbers";
    case Kind::name:
      return "whole number or text";
    case Kind::any:
      return "text, whole number, true or false, or list of texts";
    case Kind::object:
    case Kind::objects:
      break;
  }
  return "";
}

}  // namespace

Record json_schema(const Schema& schema) {
  Record whole = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                  {"$id", fmt::format("urn:care:{}:{}", schema.name, kFormatVersion)},
                  {"title", std::string(schema.name)}};
  for (auto& field : object(schema)) whole.push_back(std::move(field));
  std::vector<const Schema*> others;
  collect(schema, others);
  Record definitions;
  for (const auto* other : others) definitions.push_back({other->name, object(*other)});
  if (!definitions.empty()) whole.push_back({"$defs", std::move(definitions)});
  return whole;
}

std::string describe(const Key& key) {
  std::string text;
  if (key.of != nullptr) {
    text = fmt::format("{}{}", key.kind == Kind::objects ? "list of " : "", key.of->name);
  } else if (key.values != nullptr) {
    text = fmt::format("{}{}", key.kind == Kind::texts ? "list of: " : "", fmt::join(key.values(), ", "));
  } else {
    text = word_for(key.kind);
  }
  return key.nullable ? text + ", or null" : text;
}

}  // namespace care::output
