#pragma once

#include <vector>

#include "core/fields.hpp"
#include "exchange/node.hpp"

namespace care::exchange {

/// Visits the fields of a noun and puts what an item says over what is there; what the item does not say stays as it
/// is. A reference is read by its name alone, an id as the file has it, and what is described by hand is passed over.
/// Throws Wrong, with the path of the value.
class NounReader : public Fields {
 public:
  explicit NounReader(const Node& item) : item_(item), met_(item.parts.size()) {}
  void amounts_in(Currency& currency) override;
  void visit(const care::Field& field, const Slot& slot) override;

  /// A key that the noun does not describe, and that somebody else reads.
  void know(const char* key) { visit(key, ByHand{}); }

  /// Throws Wrong where the item has a key that no field has, or one twice.
  void finish() const;

 private:
  const Node* find(std::string_view key);
  void read(const care::Field& field, const Slot& slot, const Node& value);
  void read_parts(const care::Field& field, const Parts& parts, const Node& value);

  const Node& item_;
  std::size_t next_ = 0;  // most files have the keys in our order
  std::vector<bool> met_;
  std::vector<std::string_view> known_;
  const Currency* currency_ = nullptr;
};

template <class Noun>
void read_fields(const Node& item, Noun& noun) {
  NounReader reader(item);
  describe(reader, noun);
  reader.finish();
}

/// Whether the item says something of that key.
bool says(const Node& item, std::string_view key);

}  // namespace care::exchange
