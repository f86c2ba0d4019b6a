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

}  // namespace

void Columns::visit(const Field& field, const Slot&) {
  if (field.column() != nullptr) names_.emplace_back(field.column());
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
                        [&](const Money* value) { statement_.bind(name, value->minor); },
                        [&](const std::optional<Money>* value) {
                          statement_.bind(name, *value ? std::optional((*value)->minor) : std::nullopt);
                        },
                        [&](const Currency* value) { statement_.bind(name, value->code); },
                        [&](const std::vector<std::string>* words) {
                          statement_.bind(name, fmt::format("{}", fmt::join(*words, " ")));
                        },
                        [&](const OneOf& one) {
                          const auto word = one.get(one.value);
                          statement_.bind(name, one.optional && word.empty() ? std::nullopt : std::optional(word));
                        },
                        [](const SomeOf&) {}, [&](const RowId& row) { bind_id(row); },
                        [&](const Reference& other) { bind_id(other.id); }, [](const Parts&) {}, [](const ByHand&) {}},
             slot);
}

void RowReader::visit(const Field& field, const Slot& slot) {
  if (field.column() == nullptr) return;
  const auto read_id = [&](const RowId& row) {
    if (!row.optional || !row_.null()) row.set(row.value, row_.integer());
  };
  std::visit(Overloaded{[&](std::string* text) { *text = row_.text(); }, [&](bool* flag) { *flag = row_.flag(); },
                        [&](int* number) { *number = static_cast<int>(row_.integer()); },
                        [&](std::int64_t* number) { *number = row_.integer(); },
                        [&](Money* amount) { amount->minor = row_.integer(); },
                        [&](std::optional<Money>* amount) {
                          *amount = row_.optional([](Statement& at) { return Money{at.integer()}; });
                        },
                        [&](Currency* currency) { *currency = currency_of(row_.text()); },
                        [&](Date* day) { *day = row_.day(); },
                        [&](std::optional<Date>* day) { *day = row_.optional([](Statement& at) { return at.day(); }); },
                        [&](Instant* at) { *at = row_.instant(); },
                        [&](std::optional<Instant>* at) { *at = row_.optional_instant(); },
                        [&](std::optional<Minutes>* minutes) {
                          *minutes = row_.optional([](Statement& at) { return Minutes(at.integer()); });
                        },
                        [&](std::vector<std::string>* words) {
                          const auto text = row_.text();
                          *words = text.empty() ? std::vector<std::string>() : split(text, ' ');
                        },
                        [&](const OneOf& one) {
                          if (!one.optional || !row_.null()) set_name(one, row_.text());
                        },
                        [](const SomeOf&) {}, [&](const RowId& row) { read_id(row); },
                        [&](const Reference& other) { read_id(other.id); }, [](const Parts&) {}, [](const ByHand&) {}},
             slot);
}

}  // namespace care::store
