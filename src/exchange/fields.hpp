#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "exchange/values.hpp"

namespace care::exchange {

/// A key of an object, and what it says of a T.
template <class T>
struct Field {
  std::string_view key;
  void (*read)(const Node& value, T& target);
};

/// For a key that care works out by itself: whatever it says is passed over.
template <class T>
constexpr Field<T> derived(std::string_view key) {
  return {key, [](const Node&, T&) {}};
}

/// Puts what the object's members say into `target`; what has no member stays as it is. Throws Wrong with the path of
/// the member that is wrong: a key that is unknown or comes twice, a value that does not fit.
template <class T, std::size_t N>
void apply(const Node& object, const Field<T> (&fields)[N], T& target) {
  std::bitset<N> met;
  std::size_t next = 0;  // most files have the keys in our order
  for (const auto& part : object.parts) {
    std::size_t tried = 0;
    while (tried < N && fields[next].key != part.key) {
      next = (next + 1) % N;
      ++tried;
    }
    if (tried == N) {
      std::vector<std::string> known;
      for (const auto& field : fields) known.emplace_back(field.key);
      throw unknown_key(part.key, known);
    }
    if (met[next]) throw Wrong("." + part.key, "comes twice");
    met.set(next);
    try {
      fields[next].read(part, target);
    } catch (const Wrong& wrong) {
      throw within("." + part.key, wrong);
    }
    next = (next + 1) % N;
  }
}

/// A list of objects, each of which has to have the keys that are `required`.
template <class T, std::size_t N>
std::vector<T> objects(const Node& value, const Field<T> (&fields)[N],
                       std::initializer_list<std::string_view> required = {}) {
  return each(value, [&](const Node& part) {
    T target;
    require(object(part), required);
    apply(part, fields, target);
    return target;
  });
}

}  // namespace care::exchange
