#include "store/suggestion.hpp"

#include "store/database.hpp"

namespace care::store {

std::vector<Suggestion> read_suggestions(Statement& query) {
  std::vector<Suggestion> found;
  while (query.step()) {
    Suggestion& each = found.emplace_back();
    each.value = query.text();
    each.description = query.text();
    each.client = query.text();
  }
  return found;
}

}  // namespace care::store
