#include "store/faq_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/text.hpp"
#include "store/read_name.hpp"
#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Faq> {
  static constexpr auto table = "faq", alias = "f";
  static constexpr auto joined = R"(,
    (SELECT count(*) FROM interaction i WHERE i.faq_id = f.id),
    (SELECT max(i.at) FROM interaction i WHERE i.faq_id = f.id))";
  static constexpr auto joins = "";
  static void read_joined(Statement& row, Faq& faq) {
    faq.uses = row.integer();
    faq.last_used_at = row.optional_instant();
  }
};

void FaqTable::remove(FaqId id) {
  Statement(database_, "UPDATE interaction SET faq_id = NULL WHERE faq_id = :id").bind(":id", id).run();
  Statement(database_, "DELETE FROM faq WHERE id = :id").bind(":id", id).run();
}

Faq FaqTable::find(FaqId id) {
  if (auto faq = by_id(id)) return *faq;
  throw Error(ErrorKind::not_found, fmt::format("the FAQ has no entry {}", id.value), "care faq list");
}

std::vector<Faq> FaqTable::list(const FaqFilter& filter) {
  std::string sql = select("WHERE 1");
  if (filter.language) sql += " AND f.language = :language";
  if (filter.tag) sql += " AND ' ' || f.tags || ' ' LIKE '% ' || :tag || ' %'";
  if (filter.only_public) sql += " AND f.public = 1";
  Statement query(database_, sql + " ORDER BY f.id");
  if (filter.language) query.bind(":language", name(*filter.language));
  if (filter.tag) query.bind(":tag", *filter.tag);
  return read(query);
}

std::vector<Faq> FaqTable::questions() {
  Statement query(database_, "SELECT id, question, language FROM faq ORDER BY id");
  std::vector<Faq> found;
  while (query.step()) {
    Faq& faq = found.emplace_back();
    faq.id = query.id<FaqId>();
    faq.question = query.text();
    faq.language = read_name<Language>(query);
  }
  return found;
}

std::vector<Suggestion> FaqTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT id, question, '' FROM faq WHERE substr(id, 1, length(:digits)) = :digits ORDER BY id LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  return read_suggestions(query);
}

template class Table<Faq>;

}  // namespace care::store
