#include "store/question_queries.hpp"

#include <fmt/format.h>

#include "core/asked_question.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/text_search.hpp"

namespace care::store {
namespace {

/// Of a mail its text too, as far as a question will stand in it.
constexpr auto kColumns = R"sql(
  SELECT i.id, i.client_id, c.name, i.at, c.language, i.summary, i.message_id <> '',
         CASE WHEN i.message_id <> '' THEN substr(i.body, 1, 4000) ELSE '' END)sql";

constexpr auto kAsked =
    "i.kind IN ('question', 'request') AND i.direction = 'in' AND i.private = 0 AND i.faq_id IS NULL";

Question read(Statement& row) {
  Question question;
  question.id = row.id<InteractionId>();
  question.client = row.id<ClientId>();
  question.client_name = row.text();
  question.at = row.instant();
  question.language = row.optional([](Statement& at) { return read_name<Language>(at); });
  const std::string summary = row.text();
  const bool is_mail = row.flag();
  question.text = question_of(summary, row.text(), is_mail);
  return question;
}

std::vector<Question> read_all(Statement& query) {
  std::vector<Question> questions;
  while (query.step()) questions.push_back(read(query));
  return questions;
}

}  // namespace

std::vector<Question> QuestionQueries::without_faq(std::optional<Instant> since) {
  Statement query(database_, fmt::format("{} FROM interaction i JOIN client c ON c.id = i.client_id WHERE {}{} "
                                         "ORDER BY i.at, i.id",
                                         kColumns, kAsked, since ? " AND i.at >= :since" : ""));
  if (since) query.bind(":since", *since);
  return read_all(query);
}

std::vector<Question> QuestionQueries::newest_without_faq(std::int64_t entries) {
  Statement query(database_, fmt::format(R"sql(
    {} FROM (SELECT id FROM interaction ORDER BY at DESC, id DESC LIMIT :entries) newest
    CROSS JOIN interaction i ON i.id = newest.id JOIN client c ON c.id = i.client_id WHERE {})sql",
                                         kColumns, kAsked));
  query.bind(":entries", entries);
  return read_all(query);
}

std::vector<Question> QuestionQueries::objections(Instant since) {
  Statement query(database_, fmt::format("{} FROM interaction i JOIN client c ON c.id = i.client_id "
                                         "WHERE i.kind = 'objection' AND i.direction <> 'out' AND i.private = 0 "
                                         "AND i.faq_id IS NULL AND i.at >= :since ORDER BY i.at, i.id",
                                         kColumns));
  query.bind(":since", since);
  return read_all(query);
}

std::vector<AnsweredQuestion> QuestionQueries::answered(const std::vector<std::string>& beginnings,
                                                        InteractionId except) {
  constexpr std::int64_t kHits = 300;
  const auto match = match_some_of(database_, beginnings);
  if (match.empty()) return {};
  Statement query(database_, fmt::format(R"sql(
    {}, (SELECT max(r.id) FROM interaction r WHERE r.reply_to = i.id AND r.direction = 'out' AND r.private = 0)
    FROM (SELECT rowid AS id FROM interaction_text WHERE interaction_text MATCH :match ORDER BY rowid DESC LIMIT :hits) t
    CROSS JOIN interaction i ON i.id = t.id CROSS JOIN client c ON c.id = i.client_id
    WHERE i.kind IN ('question', 'request', 'objection') AND i.direction = 'in' AND i.private = 0
      AND i.answered_at IS NOT NULL AND i.id <> :except)sql",
                                         kColumns));
  query.bind(":match", match).bind(":hits", kHits).bind(":except", except);
  std::vector<AnsweredQuestion> found;
  while (query.step()) {
    AnsweredQuestion each{read(query), {}};
    const auto answer = query.optional([](Statement& at) { return at.id<InteractionId>(); });
    if (!answer) continue;
    each.answer = *answer;
    found.push_back(std::move(each));
  }
  return found;
}

std::vector<Reason> QuestionQueries::reasons(Instant since) {
  Statement query(database_, R"sql(
    SELECT reason, count(*) FROM (
      SELECT lost_reason AS reason, id AS client_id FROM client
      WHERE lost_reason <> '' AND lost_at >= :since AND merged_into IS NULL
      UNION
      SELECT decided_why, client_id FROM quote WHERE state = 'declined' AND decided_why <> '' AND decided_at >= :since
      UNION
      SELECT o.declined, i.client_id FROM outcome o JOIN interaction i ON i.id = o.interaction_id
      WHERE o.declined <> '' AND i.at >= :since)
    GROUP BY reason HAVING count(*) > 1 ORDER BY count(*) DESC, reason)sql");
  query.bind(":since", since);
  std::vector<Reason> reasons;
  while (query.step()) {
    std::string text = query.text();
    reasons.push_back({std::move(text), query.integer()});
  }
  return reasons;
}

}  // namespace care::store
