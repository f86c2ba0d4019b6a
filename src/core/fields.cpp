#include "core/fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/calendar.hpp"

namespace care {
namespace {

std::string written(std::int64_t number) { return fmt::format("{}", number); }
std::string written(const std::string& text) { return text; }
std::string written(Money amount) { return written(amount.minor); }
std::string written(Rate rate) { return written(rate.thousandths); }
std::string written(Quantity quantity) { return written(quantity.thousandths); }
std::string written(const Currency& currency) { return currency.code; }
std::string written(Date day) { return to_iso(day); }
std::string written(Instant at) { return written(at.time_since_epoch().count()); }
std::string written(Minutes minutes) { return written(minutes.count()); }
std::string written(const std::vector<std::string>& texts) { return fmt::format("{}", texts); }

template <class T>
std::string written(const std::optional<T>& value) {
  return value ? written(*value) : "-";
}

class Values : public Fields {
 public:
  explicit Values(std::vector<FieldValue>& values) : values_(values) {}

  void visit(const Field& field, const Slot& slot) override {
    if (field.use() == Field::Use::derived) return;
    const auto put = [&](std::string value) { values_.push_back({field.key(), std::move(value)}); };
    std::visit(Overloaded{[&](const auto* value) { put(written(*value)); },
                          [&](const OneOf& one) { put(std::string(one.get(one.value))); },
                          [&](const SomeOf& some) { put(written(some.get(some.value))); },
                          [&](const RowId& row) { put(written(row.get(row.value))); },
                          [&](const Reference& other) { put(written(other.id.get(other.id.value))); },
                          [&](const Parts& parts) {
                            const auto count = parts.count(parts.value);
                            put(written(static_cast<std::int64_t>(count)));
                            for (std::size_t i = 0; i < count; ++i) parts.describe(*this, parts.value, i);
                          },
                          [](const ByHand&) {}},
               slot);
  }

 private:
  std::vector<FieldValue>& values_;
};

}  // namespace

std::vector<FieldValue> values_of(void (*describe_it)(Fields& fields, const void* noun), const void* noun) {
  std::vector<FieldValue> values;
  Values visitor(values);
  describe_it(visitor, noun);
  return values;
}

}  // namespace care
