#pragma once

#include <string>
#include <vector>

#include "care/id.hpp"

namespace care::store {

/// What `IN (SELECT value FROM json_each(:ids))` is bound to: one statement, however many ids.
template <class Tag>
std::string id_list(const std::vector<Id<Tag>>& ids) {
  std::string list = "[";
  for (const auto id : ids) {
    if (list.size() > 1) list += ',';
    list += std::to_string(id.value);
  }
  return list + ']';
}

}  // namespace care::store
