#include "toml/tree.hpp"

#include <algorithm>

namespace care::toml {
namespace {

auto find(Table& table, const std::string& key) {
  return std::find_if(table.entries.begin(), table.entries.end(), [&](const Entry& entry) { return entry.key == key; });
}

}  // namespace

void put(Table& table, std::span<const std::string> path, const Value* value) {
  const auto found = find(table, path.front());
  if (path.size() == 1) {
    if (found != table.entries.end()) table.entries.erase(found);
    if (value != nullptr) table.entries.push_back({path.front(), *value});
    return;
  }
  if (found == table.entries.end()) {
    table.entries.push_back({path.front(), Value{Table{}, {}}});
    return put(std::get<Table>(table.entries.back().value.data), path.subspan(1), value);
  }
  if (auto* inner = std::get_if<Table>(&found->value.data)) put(*inner, path.subspan(1), value);
}

void prune(Table& table, std::span<const std::string> path) {
  const auto found = find(table, path.front());
  if (path.size() < 2 || found == table.entries.end()) return;
  auto* inner = std::get_if<Table>(&found->value.data);
  if (inner == nullptr) return;
  prune(*inner, path.subspan(1));
  if (inner->entries.empty()) table.entries.erase(found);
}

}  // namespace care::toml
