#pragma once

#include <string_view>

#include "core/fields.hpp"
#include "output/record.hpp"
#include "output/schema.hpp"

namespace care::output {

/// What a noun's `describe` says of its results.
template <class Noun>
constexpr Schema schema_of() {
  return Schema(&describe_any<Noun>);
}

/// Which fields of a noun: those that commands show, or those that an export needs beside them.
enum class Shown { results, exports };

/// Visits the fields of a noun and writes their keys and values down.
class RecordWriter : public Fields {
 public:
  RecordWriter(Shown shown, Record& record) : shown_(shown), record_(record) {}
  void amounts_in(Currency& currency) override { currency_ = &currency; }
  void visit(const care::Field& field, const Slot& slot) override;

 private:
  Value value_of(const Parts& parts) const;

  Shown shown_;
  Record& record_;
  const Currency* currency_ = nullptr;
};

/// As many fields as most nouns have.
inline constexpr std::size_t kUsualFields = 40;

/// The keys of a result and their values. What is derived or described by hand is null, until it is set with `at`.
template <class... Nouns>
Record record_of(const Nouns&... nouns) {
  Record record;
  record.reserve(kUsualFields);
  RecordWriter writer(Shown::results, record);
  describe_const(writer, nouns...);
  return record;
}

/// Puts the keys that only exports have behind a noun's own.
template <class Noun>
void add_exported(Record& record, const Noun& noun) {
  RecordWriter writer(Shown::exports, record);
  describe_const(writer, noun);
}

/// The field with that key, which has to be there.
Field& at(Record& record, std::string_view key);

/// Puts these values at their keys, which have to be there.
void put(Record& record, Record values);

}  // namespace care::output
