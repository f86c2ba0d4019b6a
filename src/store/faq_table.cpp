#include "store/faq_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/text.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

constexpr auto kSelect = R"sql(
  SELECT f.id, f.uid, f.question, f.answer, f.language, f.tags, f.public, f.created_at, f.updated_at,
         (SELECT count(*) FROM interaction i WHERE i.faq_id = f.id),
         (SELECT max(i.at) FROM interaction i WHERE i.faq_id = f.id)
  FROM faq f)sql";

std::vector<Faq> read_all(Statement& row) {
  std::vector<Faq> found;
  while (row.step()) {
    Faq& faq = found.emplace_back();
    faq.id = row.id<FaqId>();
    faq.uid = row.text();
    faq.question = row.text();
    faq.answer = row.text();
    faq.language = read_name<Language>(row);
    const std::string tags = row.text();
    if (!tags.empty()) faq.tags = split(tags, ' ');
    faq.is_public = row.flag();
    faq.created_at = row.instant();
    faq.updated_at = row.instant();
    faq.uses = row.integer();
    faq.last_used_at = row.optional_instant();
  }
  return found;
}

void bind_all(Statement& statement, const Faq& faq, const std::string& uid) {
  statement.bind(":id", faq.id.value == 0 ? std::nullopt : std::optional(faq.id))
      .bind(":uid", uid)
      .bind(":question", faq.question)
      .bind(":answer", faq.answer)
      .bind(":language", name(faq.language))
      .bind(":tags", fmt::format("{}", fmt::join(faq.tags, " ")))
      .bind(":public", faq.is_public)
      .bind(":created_at", faq.created_at)
      .bind(":updated_at", faq.updated_at);
}

}  // namespace

FaqId FaqTable::add(const Faq& faq) {
  Statement insert(database_, R"sql(
    INSERT INTO faq (id, uid, question, answer, language, tags, public, created_at, updated_at)
    VALUES (:id, :uid, :question, :answer, :language, :tags, :public, :created_at, :updated_at)
    RETURNING id)sql");
  bind_all(insert, faq, faq.uid.empty() ? make_uid() : faq.uid);
  insert.step();
  const auto id = insert.id<FaqId>();
  insert.run();
  return id;
}

void FaqTable::update(const Faq& faq) {
  Statement update(database_, R"sql(
    UPDATE faq
    SET uid = :uid, question = :question, answer = :answer, language = :language, tags = :tags, public = :public,
        created_at = :created_at, updated_at = :updated_at
    WHERE id = :id)sql");
  bind_all(update, faq, faq.uid);
  update.run();
}

void FaqTable::remove(FaqId id) {
  Statement(database_, "UPDATE interaction SET faq_id = NULL WHERE faq_id = :id").bind(":id", id).run();
  Statement(database_, "DELETE FROM faq WHERE id = :id").bind(":id", id).run();
}

std::optional<Faq> FaqTable::by_id(FaqId id) {
  Statement query(database_, fmt::format("{} WHERE f.id = :id", kSelect));
  query.bind(":id", id);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Faq FaqTable::find(FaqId id) {
  if (auto faq = by_id(id)) return *faq;
  throw Error(ErrorKind::not_found, fmt::format("the FAQ has no entry {}", id.value), "care faq list");
}

std::vector<Faq> FaqTable::list(const FaqFilter& filter) {
  std::string sql = fmt::format("{} WHERE 1", kSelect);
  if (filter.language) sql += " AND f.language = :language";
  if (filter.tag) sql += " AND ' ' || f.tags || ' ' LIKE '% ' || :tag || ' %'";
  if (filter.only_public) sql += " AND f.public = 1";
  Statement query(database_, sql + " ORDER BY f.id");
  if (filter.language) query.bind(":language", name(*filter.language));
  if (filter.tag) query.bind(":tag", *filter.tag);
  return read_all(query);
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

std::vector<Faq> FaqTable::page(FaqId after, std::int64_t count) {
  Statement query(database_, fmt::format("{} WHERE f.id > :after ORDER BY f.id LIMIT :count", kSelect));
  query.bind(":after", after).bind(":count", count);
  return read_all(query);
}

std::vector<Suggestion> FaqTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT id, question, language FROM faq WHERE substr(id, 1, length(:digits)) = :digits ORDER BY id LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  std::vector<Suggestion> found;
  while (query.step()) {
    std::string id = std::to_string(query.integer());
    std::string question = query.text();
    found.push_back({std::move(id), std::move(question), query.text()});
  }
  return found;
}

}  // namespace care::store
