#pragma once

#include <fmt/format.h>

#include <string>

#include "care/error.hpp"
#include "core/choice.hpp"
#include "store/database.hpp"

namespace care::store {

/// The next column as a value of an enum. A word that this care does not know is Error(failed).
template <class E>
E read_name(Statement& row) {
  const std::string word = row.text();
  if (const auto value = from_name<E>(word)) return *value;
  throw Error(ErrorKind::failed, fmt::format("the database holds '{}', which this care does not know", word));
}

}  // namespace care::store
