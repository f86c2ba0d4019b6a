#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "care/error.hpp"
#include "commands/import/counts.hpp"
#include "exchange/items.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"
#include "store/import_keys.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes in the items of one list.
class ListImport {
 public:
  virtual ~ListImport() = default;

  /// Throws exchange::Wrong.
  virtual void take(const exchange::Node& item) = 0;

  /// All lists have been read.
  virtual void finish() = 0;
};

/// Imports the items of one list. An item is known by its uid, else by all that it says; one that is known but says
/// something else changes what is there. `Rows` is where they are stored, `table` its name.
template <class Noun, class Rows>
class NounImport : public ListImport {
 public:
  using Id = decltype(Noun::id);

  NounImport(exchange::List list, Rows& rows, const char* table, store::Store& store, Instant now, Counts& counts)
      : rows_(rows), now_(now), list_(list), counts_(counts), uids_(store.database(), table) {}

  void take(const exchange::Node& item) override { take_in(item); }

  /// Throws Error(failed) where two items of the file had the same uid.
  void finish() override {
    if (const auto uid = uids_.repeated()) {
      throw Error(ErrorKind::failed, fmt::format("two items of the list '{}' have the uid '{}'", name(list_), *uid));
    }
  }

 protected:
  /// Gives the id that the item has here.
  Id take_in(const exchange::Node& item) {
    const auto uid = exchange::uid(item);
    const auto row = uid.empty() ? std::nullopt : uids_.find(uid);
    const Id id = row ? take_known(*rows_.by_id(Id{*row}), item) : take_new(item);
    if (!uid.empty() && !uids_.meet(uid, id.value)) throw exchange::Wrong(".uid", "comes twice in the file");
    return id;
  }

  /// What an item is that says nothing.
  virtual Noun blank() { return {}; }
  /// The keys that a new item has to have.
  virtual std::vector<const char*> required() const = 0;
  /// Puts in what the item names or writes in a way of its own. `before`: what is there already.
  virtual void resolve(const exchange::Node& item, Noun& noun, const Noun* before) = 0;
  /// Before it is stored.
  virtual void check(const Noun&, const Noun* /*before*/) {}
  /// Those that may be the same.
  virtual std::vector<Noun> alike(const Noun& noun) = 0;

  Rows& rows_;
  const Instant now_;

 private:
  Id take_known(const Noun& before, const exchange::Node& item) {
    Noun wanted = before;
    exchange::read_fields(item, wanted);
    wanted.id = before.id;
    resolve(item, wanted, &before);
    if (values_of(wanted) == values_of(before)) {
      ++counts_.here;
    } else {
      check(wanted, &before);
      rows_.update(wanted);
      ++counts_.changed;
    }
    return before.id;
  }

  Id take_new(const exchange::Node& item) {
    Noun wanted = blank();
    if constexpr (requires { wanted.created_at; }) {
      if (wanted.created_at == Instant{}) wanted.created_at = now_;
    }
    exchange::read_fields(item, wanted);
    for (const char* key : required()) exchange::require(item, {key});
    resolve(item, wanted, nullptr);
    if (wanted.uid.empty()) {
      if (const auto same = same_as(wanted, item)) {
        ++counts_.here;
        return *same;
      }
    }
    check(wanted, nullptr);
    if (wanted.id.value != 0 && rows_.by_id(wanted.id)) wanted.id = Id{};
    ++counts_.of(list_);
    return rows_.add(wanted);
  }

  /// One that says just the same, but for what the item leaves to care.
  std::optional<Id> same_as(const Noun& wanted, const exchange::Node& item) {
    const auto said = [&](const Noun& noun) {
      auto values = values_of(noun);
      std::erase_if(values, [&](const FieldValue& value) {
        const bool is_when = value.key == "created_at" || value.key == "updated_at";
        return value.key == "id" || value.key == "uid" || (is_when && !exchange::says(item, value.key));
      });
      return values;
    };
    const auto values = said(wanted);
    for (const Noun& each : alike(wanted)) {
      if (said(each) == values) return each.id;
    }
    return std::nullopt;
  }

  exchange::List list_;
  Counts& counts_;
  store::Uids uids_;
};

}  // namespace care::commands
