#include "toml/value.hpp"

#include <algorithm>

namespace care::toml {
namespace {

bool alike(const auto& left, const auto& right) { return left == right; }

bool alike(const List& left, const List& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), &same);
}

bool alike(const Table& left, const Table& right) {
  return left.entries.size() == right.entries.size() &&
         std::all_of(left.entries.begin(), left.entries.end(), [&](const Entry& entry) {
           const auto* other = right.find(entry.key);
           return other != nullptr && same(entry.value, *other);
         });
}

}  // namespace

const Value* Table::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

const Value* Table::find(const Path& path) const {
  const Table* table = this;
  const Value* value = nullptr;
  for (const auto& key : path) {
    if (table == nullptr) return nullptr;
    value = table->find(key);
    if (value == nullptr) return nullptr;
    table = value->as<Table>();
  }
  return value;
}

const char* type_of(const Value& value) {
  struct Visitor {
    const char* operator()(const std::string&) const { return "a text"; }
    const char* operator()(bool) const { return "true or false"; }
    const char* operator()(std::int64_t) const { return "a number"; }
    const char* operator()(const Decimal&) const { return "a number"; }
    const char* operator()(const Date&) const { return "a date"; }
    const char* operator()(const List&) const { return "a list"; }
    const char* operator()(const Table&) const { return "a table"; }
  };
  return std::visit(Visitor{}, value.data);
}

bool same(const Value& left, const Value& right) {
  if (left.data.index() != right.data.index()) return false;
  const auto alike_values = [&](const auto& value) {
    return alike(value, std::get<std::decay_t<decltype(value)>>(right.data));
  };
  return std::visit(alike_values, left.data);
}

}  // namespace care::toml
