#include "output/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/fields.hpp"
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

Record reference(const Schema& schema) { return {{"$ref", fmt::format("#/$defs/{}", schema.name())}}; }

Record array_of(Record items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Record type_of(const Key& key) {
  switch (key.kind) {
    case Kind::text:
      return key.values == nullptr ? text_like("") : Record{{"enum", key.values()}};
    case Kind::percent:
      return text_like("");
    case Kind::integer:
    case Kind::minutes:
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
      return reference(key.parts());
    case Kind::objects:
      return array_of(reference(key.parts()));
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
  for (const auto& key : schema.keys()) {
    properties.push_back({key.name, property(key)});
    required.emplace_back(key.name);
  }
  return {{"type", "object"},
          {"description", std::string(schema.help())},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

/// What it refers to, and what those refer to, each once.
void collect(const Schema& schema, std::vector<Schema>& found) {
  for (const auto& key : schema.keys()) {
    if (!key.has_parts()) continue;
    const Schema parts = key.parts();
    const auto is_same = [&](const Schema& other) { return other.name() == parts.name(); };
    if (std::any_of(found.begin(), found.end(), is_same)) continue;
    found.push_back(parts);
    collect(parts, found);
  }
}

/// The keys of what a noun describes.
class Keys : public Fields {
 public:
  void noun(const char* name, const char* help) override {
    name_ = name;
    help_ = help;
  }

  void visit(const care::Field& field, const Slot& slot) override {
    if (!field.is_shown()) return;
    Key key{field.key(), Kind::text, field.help(), field.names()};
    bool nullable = false;
    std::visit(Overloaded{[](const Money*) {},
                          [](const Rate*) {},
                          [](const Quantity*) {},
                          [](const Currency*) {},
                          [&](const std::string*) { nullable = true; },
                          [&](const bool*) { key.kind = Kind::flag; },
                          [&](const int*) { key.kind = Kind::integer; },
                          [&](const std::int64_t*) { key.kind = Kind::integer; },
                          [&](const std::optional<Money>*) { nullable = true; },
                          [&](const Date*) { key.kind = Kind::day; },
                          [&](const std::optional<Date>*) { key.kind = Kind::day, nullable = true; },
                          [&](const Instant*) { key.kind = Kind::instant; },
                          [&](const std::optional<Instant>*) { key.kind = Kind::instant, nullable = true; },
                          [&](const std::optional<Minutes>*) { key.kind = Kind::minutes, nullable = true; },
                          [&](const std::optional<Rate>*) { nullable = true; },
                          [&](const std::optional<Quantity>*) { nullable = true; },
                          [&](const std::vector<std::string>*) { key.kind = Kind::texts; },
                          [&](const OneOf& one) { key.values = one.names, nullable = one.optional; },
                          [&](const SomeOf& some) { key.kind = Kind::texts, key.values = some.names; },
                          [&](const RowId& row) { key.kind = Kind::integer, nullable = row.optional; },
                          [&](const Reference& other) { nullable = other.id.optional; },
                          [&](const Parts& parts) {
                            key.kind = parts.list ? Kind::objects : Kind::object;
                            key.described = parts.describe_any;
                            nullable = !parts.list;
                          },
                          [&](const ByHand&) { key.described = field.parts(); }},
               slot);
    key.kind = field.kind().value_or(key.kind);
    key.nullable = field.is_nullable(nullable);
    keys_.push_back(key);
  }

  std::string_view name() const { return name_; }
  std::string_view help() const { return help_; }
  std::vector<Key> take() { return std::move(keys_); }

 private:
  std::string_view name_, help_;
  std::vector<Key> keys_;
};

Keys described_by(void (*describe)(Fields& fields)) {
  Keys keys;
  describe(keys);
  return keys;
}

std::string_view word_for(Kind kind) {
  switch (kind) {
    case Kind::text:
    case Kind::percent:
      return "text";
    case Kind::integer:
    case Kind::minutes:
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

Schema Key::parts() const { return of != nullptr ? *of : Schema(described); }

std::string_view Schema::name() const { return described_ == nullptr ? name_ : described_by(described_).name(); }

std::string_view Schema::help() const { return described_ == nullptr ? help_ : described_by(described_).help(); }

std::vector<Key> Schema::keys() const {
  if (described_ != nullptr) return described_by(described_).take();
  return {listed_, listed_ + count_};
}

Record json_schema(const Schema& schema) {
  Record whole = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                  {"$id", fmt::format("urn:care:{}:{}", schema.name(), kFormatVersion)},
                  {"title", std::string(schema.name())}};
  for (auto& field : object(schema)) whole.push_back(std::move(field));
  std::vector<Schema> others;
  collect(schema, others);
  Record definitions;
  for (const auto& other : others) definitions.push_back({other.name(), object(other)});
  if (!definitions.empty()) whole.push_back({"$defs", std::move(definitions)});
  return whole;
}

std::string describe(const Key& key) {
  std::string text;
  if (key.has_parts()) {
    text = fmt::format("{}{}", key.kind == Kind::objects ? "list of " : "", key.parts().name());
  } else if (key.values != nullptr) {
    text = fmt::format("{}{}", key.kind == Kind::texts ? "list of: " : "", fmt::join(key.values(), ", "));
  } else {
    text = word_for(key.kind);
  }
  return key.nullable ? text + ", or null" : text;
}

}  // namespace care::output
