#include "store/care_queries.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/interaction_row.hpp"
#include "store/outcome_rows.hpp"
#include "store/quote_links.hpp"
#include "store/read_name.hpp"
#include "store/rows.hpp"

namespace care::store {
namespace {

/// What the index of such entries says of itself, word for word: else it is not taken.
constexpr auto kWord = "i.kind IN ('decision', 'complaint', 'feedback', 'gift')";

/// Once more spoken of is asked again: what went to the client in answer to the entry, or its explanation.
constexpr auto kPending = R"sql(
  {}, coalesce((SELECT max(r.at) FROM interaction r WHERE r.reply_to = i.id AND r.direction = 'out'), 0),
  max(coalesce(o.resolved_at, i.answered_at, i.at), coalesce(o.settled_at, 0))
  FROM interaction i JOIN client c ON c.id = i.client_id LEFT JOIN outcome o ON o.interaction_id = i.id
  WHERE {} AND {} AND i.at >= :since AND coalesce(o.settled, '') <> 'confirmed'
  ORDER BY i.at, i.id)sql";

/// From the quotes to their entries, here and below, by the index: most of the log belongs to no quote.
constexpr auto kUncovered = R"sql(
  SELECT c.slug, c.name, w.number, count(*), coalesce(sum(i.minutes), 0)
  FROM (
    SELECT q.id AS quote_id, q.number, q.client_id FROM quote q
    WHERE NOT EXISTS (SELECT 1 FROM quote s WHERE s.number = q.number
                      AND s.state IN ('accepted', 'started', 'delivered', 'closed'))
  ) w
  CROSS JOIN interaction i ON i.quote_id = w.quote_id JOIN client c ON c.id = i.client_id
  WHERE i.kind = 'work'
  GROUP BY c.id, w.number
  UNION ALL
  SELECT c.slug, c.name, '', count(*), coalesce(sum(i.minutes), 0)
  FROM (
    SELECT client_id FROM quote GROUP BY client_id
    HAVING max(state IN ('draft', 'sending', 'sent')) AND NOT max(state IN ('accepted', 'started', 'delivered', 'closed'))
  ) w
  JOIN interaction i ON i.client_id = w.client_id JOIN client c ON c.id = i.client_id
  WHERE i.kind = 'work' AND i.quote_id IS NULL
  GROUP BY c.id)sql";

}  // namespace

std::vector<Pending> CareQueries::pending(const std::string& condition, Instant since) {
  Statement query(database_, fmt::format(kPending, interaction_row::columns(), kWord, condition));
  query.bind(":since", since);
  std::vector<Interaction> entries;
  std::vector<Instant> spoken_of;
  while (query.step()) {
    entries.push_back(interaction_row::read(query));
    const Instant asked = query.instant();
    spoken_of.push_back(std::max(asked, query.instant()));
  }
  QuoteLinks(database_).read(entries);
  OutcomeRows(database_).read(entries);
  std::vector<Pending> found;
  for (std::size_t i = 0; i < entries.size(); ++i) found.push_back({std::move(entries[i]), spoken_of[i]});
  return found;
}

std::vector<Pending> CareQueries::unconfirmed_decisions(Instant since) { return pending("i.kind = 'decision'", since); }

std::vector<Pending> CareQueries::unconfirmed_complaints(Instant since) {
  return pending("i.kind = 'complaint' AND (i.answered_at IS NOT NULL OR i.needs_reply = 0)", since);
}

std::map<std::string, JobLog> CareQueries::job_logs() {
  Statement query(database_, R"sql(
    SELECT q.number, max(i.at), max(CASE WHEN i.direction = 'out' THEN i.at END)
    FROM quote q CROSS JOIN interaction i ON i.quote_id = q.id
    WHERE q.state IN ('sent', 'accepted', 'started', 'delivered') GROUP BY q.number)sql");
  std::map<std::string, JobLog> logs;
  while (query.step()) {
    JobLog& log = logs[query.text()];
    log.last = query.instant();
    log.last_out = query.optional_instant();
  }
  return logs;
}

std::map<std::string, std::vector<Interaction>> CareQueries::job_notes(const std::string& beginning) {
  Statement query(database_, R"sql(
    SELECT q.number, i.summary FROM quote q CROSS JOIN interaction i ON i.quote_id = q.id
    WHERE q.state IN ('accepted', 'started', 'delivered') AND substr(i.summary, 1, length(:beginning)) = :beginning)sql");
  query.bind(":beginning", beginning);
  std::map<std::string, std::vector<Interaction>> notes;
  while (query.step()) {
    auto& of_job = notes[query.text()];
    of_job.emplace_back().summary = query.text();
  }
  return notes;
}

std::map<ClientId, Instant> CareQueries::feedback(Instant since) {
  Statement query(database_, fmt::format(R"sql(
    SELECT i.client_id, max(i.at) FROM interaction i
    WHERE {} AND i.kind = 'feedback' AND i.at >= :since
      AND +i.client_id IN (SELECT client_id FROM quote WHERE delivered_at >= :since)
    GROUP BY i.client_id)sql",
                                         kWord));
  query.bind(":since", since);
  std::map<ClientId, Instant> feedback;
  while (query.step()) {
    const auto client = query.id<ClientId>();
    feedback[client] = query.instant();
  }
  return feedback;
}

std::vector<Uncovered> CareQueries::uncovered_work() {
  Statement query(database_, kUncovered);
  std::vector<Uncovered> found;
  while (query.step()) {
    Uncovered& work = found.emplace_back();
    work.client_slug = query.text();
    work.client_name = query.text();
    work.quote = query.text();
    work.entries = query.integer();
    work.minutes = Minutes(query.integer());
  }
  return found;
}

std::vector<StalePageRow> CareQueries::stale_pages() {
  Statement query(database_, R"sql(
    SELECT p.language, p.folder, max(sum(f.updated_at > p.written_at), count(*) - p.questions) AS changed,
      max(p.questions - sum(f.created_at <= p.written_at), 0) AS gone,
      max(max(f.updated_at), p.written_at)
    FROM faq_page p JOIN faq f ON f.language = p.language AND f.public = 1 AND trim(f.answer) <> ''
    GROUP BY p.language, p.folder HAVING changed > 0 OR gone > 0 ORDER BY p.language)sql");
  std::vector<StalePageRow> pages;
  while (query.step()) {
    StalePageRow& page = pages.emplace_back();
    page.language = read_name<Language>(query);
    page.folder = query.text();
    page.changed = query.integer();
    page.gone = query.integer();
    page.changed_at = query.instant();
  }
  return pages;
}

std::set<ClientId> CareQueries::presented(int year, Instant since) {
  Statement query(database_, fmt::format(R"sql(
    SELECT client_id FROM gift WHERE year = :year
    UNION SELECT i.client_id FROM interaction i WHERE {} AND i.kind = 'gift' AND i.at >= :since)sql",
                                         kWord));
  query.bind(":year", year).bind(":since", since);
  std::set<ClientId> clients;
  while (query.step()) clients.insert(query.id<ClientId>());
  return clients;
}

}  // namespace care::store
