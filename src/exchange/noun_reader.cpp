#include "exchange/noun_reader.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/tags.hpp"
#include "exchange/values.hpp"

namespace care::exchange {
namespace {

std::string read_text(const care::Field& field, const Node& value) {
  if (field.is_line()) return field.is_required() ? one_line(value) : one_line_or_null(value);
  if (field.is_required()) return some_text(value);
  return field.is_nullable(true) ? text_or_null(value) : text(value);
}

std::vector<std::string> read_texts(const care::Field& field, const Node& value) {
  if (!field.is_tags()) return each(value, one_line);
  return tags_of(each(value, [](const Node& tag) { return reading([&] { return tag_of(text(tag)); }); }));
}

void read_choice(const OneOf& one, const Node& value) {
  if (value.kind == Node::Kind::null && one.set(one.value, "")) return;
  if (value.kind != Node::Kind::text || value.text.empty() || !one.set(one.value, value.text)) {
    throw no_choice(value, one.names());
  }
}

void read_choices(const SomeOf& some, const Node& value) {
  some.clear(some.value);
  each(value, [&](const Node& part) {
    if (part.kind != Node::Kind::text || !some.add(some.value, part.text)) throw no_choice(part, some.names());
    return true;
  });
}

Rate read_rate(const care::Field& field, const Node& value) {
  const Rate rate = parse_rate(text(value));
  if (rate.thousandths <= field.highest()) return rate;
  throw Wrong("", fmt::format("must be at most {} %", to_plain(Rate{field.highest()})));
}

Quantity read_quantity(const Node& value) { return parse_quantity(text(value)); }

void read_id(const care::Field& field, const RowId& row, const Node& value) {
  const bool is_none = value.kind == Node::Kind::null && field.is_nullable(row.optional);
  row.set(row.value, is_none ? 0 : id(value));
}

}  // namespace

bool says(const Node& item, std::string_view key) { return member(item, key) != nullptr; }

const Node* NounReader::find(std::string_view key) {
  known_.push_back(key);
  const auto& parts = item_.parts;
  for (std::size_t tried = 0; tried < parts.size(); ++tried, ++next_) {
    if (next_ == parts.size()) next_ = 0;
    if (parts[next_].key != key) continue;
    met_[next_] = true;
    return &parts[next_++];
  }
  return nullptr;
}

void NounReader::amounts_in(Currency& currency) {
  currency_ = &currency;
  at_key(item_, "currency", [&](const Node& value) {
    if (!value.text.empty()) currency = currency_of(value.text);
  });
}

void NounReader::visit(const care::Field& field, const Slot& slot) {
  if (field.use() == Field::Use::stored) return;
  const Node* value = find(field.key());
  if (value == nullptr || field.use() == Field::Use::derived) return;
  within_key(field.key(), [&] { read(field, slot, *value); });
}

void NounReader::read(const care::Field& field, const Slot& slot, const Node& value) {
  const auto amount = [&](const Node& it) { return parse_money(text(it), *currency_); };
  const auto share = [&](const Node& it) { return read_rate(field, it); };
  std::visit(
      Overloaded{[&](std::string* it) { *it = field.check(read_text(field, value)); },
                 [&](bool* it) { *it = flag(value); },
                 [&](int* it) { *it = static_cast<int>(integer(value, field.lowest(), field.highest())); },
                 [&](std::int64_t* it) { *it = integer(value, field.lowest(), field.highest()); },
                 [&](Money* it) {
                   if (currency_ != nullptr) *it = amount(value);
                 },
                 [&](std::optional<Money>* it) {
                   if (currency_ != nullptr) *it = optional(value, amount);
                 },
                 [&](Currency* it) {  // known before all amounts; here it has to be one
                   if (!field.is_nullable(false) || !text_or_null(value).empty()) *it = currency_of(text(value));
                 },
                 [&](Date* it) { *it = day(value); },
                 [&](std::optional<Date>* it) { *it = optional(value, day); },
                 [&](Instant* it) { *it = instant(value); },
                 [&](std::optional<Instant>* it) { *it = optional(value, instant); },
                 [&](std::optional<Minutes>* it) {
                   *it = optional(value, [](const Node& count) { return Minutes(integer(count)); });
                 },
                 [&](Rate* it) { *it = optional(value, share).value_or(Rate{}); },
                 [&](std::optional<Rate>* it) { *it = optional(value, share); },
                 [&](Quantity* it) { *it = read_quantity(value); },
                 [&](std::optional<Quantity>* it) { *it = optional(value, read_quantity); },
                 [&](std::vector<std::string>* it) { *it = read_texts(field, value); },
                 [&](const OneOf& it) { read_choice(it, value); },
                 [&](const SomeOf& it) { read_choices(it, value); },
                 [&](const RowId& it) { read_id(field, it, value); },
                 [&](const Reference& it) { *it.name = it.id.optional ? one_line_or_null(value) : one_line(value); },
                 [&](const Parts& it) { read_parts(field, it, value); },
                 [](const ByHand&) {}},
      slot);
}

/// One part, each of whose required keys has to be there.
class PartReader : public NounReader {
 public:
  explicit PartReader(const Node& part) : NounReader(object(part)), part_(part) {}
  void visit(const care::Field& field, const Slot& slot) override {
    if (field.is_required()) require(part_, {field.key()});
    NounReader::visit(field, slot);
  }

 private:
  const Node& part_;
};

void NounReader::read_parts(const care::Field& field, const Parts& parts, const Node& value) {
  const auto read_part = [&](const Node& part, std::size_t index) {
    PartReader reader(part);
    reader.currency_ = currency_;
    parts.describe(reader, parts.value, index);
    reader.finish();
  };
  if (parts.list) {
    std::size_t index = 0;
    parts.resize(parts.value, list(value).size());
    each(value, [&](const Node& part) { return read_part(part, index++), true; });
  } else if (value.kind == Node::Kind::null && field.is_nullable(true)) {
    parts.resize(parts.value, 0);
  } else {
    parts.resize(parts.value, 1);
    read_part(value, 0);
  }
}

void NounReader::finish() const {
  for (std::size_t i = 0; i < met_.size(); ++i) {
    if (met_[i]) continue;
    const auto& key = item_.parts[i].key;
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) throw Wrong("." + key, "comes twice");
    throw unknown_key(key, {known_.begin(), known_.end()});
  }
}

}  // namespace care::exchange
