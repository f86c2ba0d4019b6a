#include "store/rows.hpp"

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/text.hpp"

namespace care::store {

namespace {

void set_name(const OneOf& one, const std::string& word) {
  if (one.set(one.value, word)) return;
  throw Error(ErrorKind::failed, fmt::format("the database holds '{}', which this care does not know", word));
}

/// What stands between the texts of a list in one column: a tag has no blank, and a line no line break.
const char* separator_of(const Field& field) { return field.is_tags() ? " " : "\n"; }

// The next column, as each type of field has it.

void read(Statement& row, std::string& text) { text = row.text(); }
void read(Statement& row, bool& flag) { flag = row.flag(); }
void read(Statement& row, int& number) { number = static_cast<int>(row.integer()); }
void read(Statement& row, std::int64_t& number) { number = row.integer(); }
void read(Statement& row, Money& amount) { amount.minor = row.integer(); }
void read(Statement& row, Rate& rate) { rate.thousandths = row.integer(); }
void read(Statement& row, Quantity& quantity) { quantity.thousandths = row.integer(); }
void read(Statement& row, Currency& currency) { currency = currency_of(row.text()); }
void read(Statement& row, Date& day) { day = row.day(); }
void read(Statement& row, Instant& at) { at = row.instant(); }
void read(Statement& row, Minutes& minutes) { minutes = Minutes(row.integer()); }

template <class T>
void read(Statement& row, std::optional<T>& value) {
  value = row.optional([](Statement& at) {
    T found{};
    read(at, found);
    return found;
  });
}

}  // namespace

void Columns::visit(const Field& field, const Slot& slot) {
  if (field.column() == nullptr) return;
  if (const auto* parts = std::get_if<Parts>(&slot)) {
    parts->describe(*this, parts->value, 0);
  } else {
    names_.emplace_back(field.column());
  }
}

std::string Columns::list(std::string_view alias) const {
  std::string list;
  for (const auto name : names_) list += fmt::format("{}{}.{}", list.empty() ? "" : ", ", alias, name);
  return list;
}

std::string Columns::insert_into(std::string_view table) const {
  return fmt::format("INSERT INTO {} ({}) VALUES (:{})", table, fmt::join(names_, ", "), fmt::join(names_, ", :"));
}

std::string Columns::update(std::string_view table) const {
  std::string changes;
  for (const auto name : names_) {
    if (name != "id") changes += fmt::format("{}{} = :{}", changes.empty() ? "" : ", ", name, name);
  }
  return fmt::format("UPDATE {} SET {} WHERE id = :id", table, changes);
}

void Binder::visit(const Field& field, const Slot& slot) {
  if (field.column() == nullptr) return;
  const std::string parameter = fmt::format(":{}", field.column());
  const char* name = parameter.c_str();
  const auto bind_id = [&](const RowId& row) {
    const auto id = row.get(row.value);
    statement_.bind(name, id == 0 ? std::nullopt : std::optional(id));
  };
  std::visit(Overloaded{[&](const auto* value) { statement_.bind(name, *value); },
                        [&](const Currency* value) { statement_.bind(name, value->code); },
                        [&](const std::vector<std::string>* words) {
                          statement_.bind(name, fmt::format("{}", fmt::join(*words, separator_of(field))));
                        },
                        [&](const OneOf& one) {
                          const auto word = one.get(one.value);
                          statement_.bind(name, one.optional && word.empty() ? std::nullopt : std::optional(word));
                        },
                        [](const SomeOf&) {}, [&](const RowId& row) { bind_id(row); },
                        [&](const Reference& other) { bind_id(other.id); },
                        [&](const Parts& parts) { parts.describe(*this, parts.value, 0); }, [](const ByHand&) {}},
             slot);
}

void RowReader::visit(const Field& field, const Slot& slot) {
  if (field.column() == nullptr) return;
  const auto read_id = [&](const RowId& row) {
    if (!row.optional || !row_.null()) row.set(row.value, row_.integer());
  };
  std::visit(Overloaded{[&](auto* value) { read(row_, *value); },
                        [&](std::vector<std::string>* words) {
                          const auto text = row_.text();
                          *words = text.empty() ? std::vector<std::string>() : split(text, *separator_of(field));
                        },
                        [&](const OneOf& one) {
                          if (!one.optional || !row_.null()) set_name(one, row_.text());
                        },
                        [](const SomeOf&) {}, [&](const RowId& row) { read_id(row); },
                        [&](const Reference& other) { read_id(other.id); },
                        [&](const Parts& parts) { parts.describe(*this, parts.value, 0); }, [](const ByHand&) {}},
             slot);
}

}  // namespace care::store
