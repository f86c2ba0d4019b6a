#include "output/noun_record.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/calendar.hpp"
#include "core/money.hpp"

namespace care::output {
namespace {

template <class T>
Value plain_or_null(const std::optional<T>& value) {
  return value ? Value(to_plain(*value)) : Value();
}

}  // namespace

Value RecordWriter::value_of(const Parts& parts) const {
  std::vector<Record> records(parts.count(parts.value));
  for (std::size_t i = 0; i < records.size(); ++i) {
    RecordWriter writer(Shown::results, records[i]);
    writer.currency_ = currency_;
    parts.describe(writer, parts.value, i);
  }
  if (parts.list) return records;
  return records.empty() ? Value() : Value(std::move(records.front()));
}

void RecordWriter::visit(const care::Field& field, const Slot& slot) {
  const bool wanted = shown_ == Shown::results ? field.is_shown() : field.use() == care::Field::Use::exported;
  if (!wanted) return;
  const auto text = [&](const std::string& it) { return it.empty() && field.is_nullable(true) ? Value() : Value(it); };
  const auto amount = [&](Money it) { return currency_ == nullptr ? Value() : Value(to_plain(it, *currency_)); };
  const auto number = [&](std::int64_t id, bool optional) {
    return id == 0 && field.is_nullable(optional) ? Value() : Value(id);
  };
  Value value = std::visit(
      Overloaded{
          [&](const std::string* it) { return text(*it); },  //
          [](const bool* it) { return Value(*it); },
          [](const int* it) { return Value(std::int64_t{*it}); },
          [](const std::int64_t* it) { return Value(*it); },
          [&](const Money* it) { return amount(*it); },
          [&](const std::optional<Money>* it) { return *it ? amount(**it) : Value(); },
          [](const Currency* it) { return Value(it->code); },
          [](const Date* it) { return Value(to_iso(*it)); },
          [](const std::optional<Date>* it) { return *it ? Value(to_iso(**it)) : Value(); },
          [](const Instant* it) { return Value(to_iso(*it)); },
          [](const std::optional<Instant>* it) { return *it ? Value(to_iso(**it)) : Value(); },
          [](const std::optional<Minutes>* it) { return number_or_null(*it); },
          [&](const Rate* it) { return *it == Rate{} && field.is_nullable(false) ? Value() : Value(to_plain(*it)); },
          [](const std::optional<Rate>* it) { return plain_or_null(*it); },
          [](const Quantity* it) { return Value(to_plain(*it)); },
          [](const std::optional<Quantity>* it) { return plain_or_null(*it); },
          [](const std::vector<std::string>* it) { return Value(*it); },
          [](const OneOf& it) { return text_or_null(std::string(it.get(it.value))); },
          [](const SomeOf& it) { return Value(it.get(it.value)); },
          [&](const RowId& it) { return number(it.get(it.value), it.optional); },
          [&](const Reference& it) {
            return field.is_nullable(it.id.optional) ? text_or_null(*it.name) : Value(*it.name);
          },
          [&](const Parts& it) { return value_of(it); },
          [](const ByHand&) { return Value(); }},
      slot);
  record_.push_back({field.key(), std::move(value)});
}

void put(Record& record, Record values) {
  for (auto& field : values) at(record, field.key).value = std::move(field.value);
}

Field& at(Record& record, std::string_view key) {
  const auto found = std::find_if(record.begin(), record.end(), [&](const Field& field) { return field.key == key; });
  if (found == record.end()) throw std::logic_error("a record without the key " + std::string(key));
  return *found;
}

}  // namespace care::output
