#include "store/interaction_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "care/error.hpp"
#include "store/database.hpp"
#include "store/id_list.hpp"
#include "store/interaction_row.hpp"
#include "store/outcome_rows.hpp"
#include "store/quote_links.hpp"
#include "store/reply_events.hpp"
#include "store/rows.hpp"
#include "store/text_search.hpp"

namespace care::store {
namespace {

using interaction_row::kFrom;

constexpr auto kAnswer = R"sql(
  UPDATE interaction SET answered_at = :at
  WHERE id = :id AND needs_reply = 1 AND (answered_at IS NULL OR answered_at > :at))sql";

constexpr auto kSuggest = "SELECT i.id, i.summary, c.slug FROM interaction i JOIN client c ON c.id = i.client_id ";

/// The stretches of numbers that begin with these digits, highest first; none where they are no number of an id.
std::vector<std::pair<std::int64_t, std::int64_t>> stretches_of(std::string_view digits) {
  constexpr std::size_t kMostDigits = 18;  // as many as always fit
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number <= 0 || digits.front() == '0') return {};
  std::vector<std::pair<std::int64_t, std::int64_t>> stretches;
  std::int64_t power = 1;
  for (std::size_t length = digits.size(); length <= kMostDigits; ++length, power *= 10) {
    stretches.emplace_back(number * power, number * power + power - 1);
  }
  std::reverse(stretches.begin(), stretches.end());
  return stretches;
}

std::string conditions(const InteractionFilter& filter) {
  std::string sql = " WHERE 1";
  // A quote has few entries and a client many: the + keeps the client's index out of the way.
  if (filter.client) sql += filter.quote_number ? " AND +i.client_id = :client" : " AND i.client_id = :client";
  if (filter.since) sql += " AND i.at >= :since";
  if (filter.until) sql += " AND i.at < :until";
  if (filter.channel) sql += " AND i.channel = :channel";
  if (filter.quote_number) sql += " AND i.quote_id IN (SELECT q.id FROM quote q WHERE q.number = :quote)";
  if (filter.kind) sql += " AND i.kind = :kind";
  if (filter.direction) sql += " AND i.direction = :direction";
  if (filter.asks) sql += " AND i.needs_reply = 1";
  if (filter.open) sql += " AND i.needs_reply = 1 AND i.answered_at IS NULL";
  return sql;
}

void bind_conditions(Statement& query, const InteractionFilter& filter) {
  if (filter.client) query.bind(":client", *filter.client);
  if (filter.since) query.bind(":since", *filter.since);
  if (filter.until) query.bind(":until", *filter.until);
  if (filter.channel) query.bind(":channel", *filter.channel);
  if (filter.quote_number) query.bind(":quote", *filter.quote_number);
  if (filter.kind) query.bind(":kind", name(*filter.kind));
  if (filter.direction) query.bind(":direction", name(*filter.direction));
}

}  // namespace

InteractionId InteractionTable::add(const Interaction& interaction, std::string_view message_key) {
  Statement insert(database_, interaction_row::insert() + " RETURNING id");
  Interaction stored = interaction;
  if (stored.uid.empty()) stored.uid = make_uid();
  bind_fields(insert, stored);
  insert.bind(":message_key", message_key.empty() ? std::nullopt : std::optional(message_key));
  insert.step();
  stored.id = insert.id<InteractionId>();
  insert.run();
  write_attachments(stored);
  if (stored.outcome != Outcome()) OutcomeRows(database_).write(stored);
  return stored.id;
}

void InteractionTable::answer(InteractionId id, Instant at) {
  Statement(database_, kAnswer).bind(":at", at).bind(":id", id).run();
}

void InteractionTable::use(InteractionId id, FaqId faq) {
  Statement(database_, "UPDATE interaction SET faq_id = :faq WHERE id = :id").bind(":faq", faq).bind(":id", id).run();
}

void InteractionTable::update(const Interaction& interaction) {
  update_row(database_, "interaction", interaction);
  Statement(database_, "DELETE FROM attachment WHERE interaction_id = :id").bind(":id", interaction.id).run();
  write_attachments(interaction);
  OutcomeRows(database_).write(interaction);
}

void InteractionTable::write_attachments(const Interaction& interaction) {
  if (interaction.attachments.empty()) return;
  Statement insert(database_, R"sql(
    INSERT INTO attachment (interaction_id, position, name, sha256, bytes)
    VALUES (:interaction, :position, :name, :sha256, :bytes))sql");
  for (std::size_t i = 0; i < interaction.attachments.size(); ++i) {
    const auto& attachment = interaction.attachments[i];
    insert.bind(":interaction", interaction.id)
        .bind(":position", static_cast<std::int64_t>(i))
        .bind(":name", attachment.name)
        .bind(":sha256", attachment.sha256)
        .bind(":bytes", attachment.bytes)
        .run();
    insert.reset();
  }
}

void InteractionTable::remove(InteractionId id) {
  const Interaction removed = find(id);
  Statement(database_, "UPDATE interaction SET reply_to = NULL WHERE reply_to = :id").bind(":id", id).run();
  Statement(database_, "UPDATE reminder SET interaction_id = NULL WHERE interaction_id = :id").bind(":id", id).run();
  Statement(database_, "UPDATE gift SET interaction_id = NULL WHERE interaction_id = :id").bind(":id", id).run();
  Statement(database_, "UPDATE mail SET interaction_id = NULL WHERE interaction_id = :id").bind(":id", id).run();
  Statement(database_, "DELETE FROM outcome WHERE interaction_id = :id").bind(":id", id).run();
  Statement(database_, "DELETE FROM attachment WHERE interaction_id = :id").bind(":id", id).run();
  Statement(database_, "DELETE FROM interaction WHERE id = :id").bind(":id", id).run();
  if (removed.reply_to) reopen_if_unanswered(*removed.reply_to);
}

void InteractionTable::reopen_if_unanswered(InteractionId id) {
  Statement(database_, R"sql(
    UPDATE interaction SET answered_at = (
      SELECT min(r.at) FROM interaction r WHERE r.reply_to = :id AND r.direction = 'out'
        AND NOT EXISTS (SELECT 1 FROM outcome o WHERE o.interaction_id = r.id AND o.reply_by IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM reminder m WHERE m.interaction_id = r.id AND m.whose = 'client'))
    WHERE id = :id AND needs_reply = 1)sql")
      .bind(":id", id)
      .run();
}

std::vector<Interaction> InteractionTable::read_all(Statement& query) {
  std::vector<Interaction> interactions;
  while (query.step()) interactions.push_back(interaction_row::read(query));
  QuoteLinks(database_).read(interactions);
  OutcomeRows(database_).read(interactions);
  return interactions;
}

void InteractionTable::read_attachments(std::vector<Interaction>& interactions) {
  std::vector<InteractionId> ids;
  for (const auto& interaction : interactions) ids.push_back(interaction.id);
  auto found = attachments_of(ids);
  for (auto& interaction : interactions) interaction.attachments = std::move(found[interaction.id]);
}

std::map<InteractionId, std::vector<Attachment>> InteractionTable::attachments_of(
    const std::vector<InteractionId>& interactions) {
  Statement query(database_, R"sql(
    SELECT interaction_id, name, sha256, bytes FROM attachment
    WHERE interaction_id IN (SELECT value FROM json_each(:ids)) ORDER BY interaction_id, position)sql");
  query.bind(":ids", id_list(interactions));
  std::map<InteractionId, std::vector<Attachment>> found;
  while (query.step()) {
    auto& attachments = found[query.id<InteractionId>()];
    attachments.push_back({query.text(), query.text(), query.integer()});
  }
  return found;
}

std::optional<Interaction> InteractionTable::read_one(Statement& query) {
  auto found = read_all(query);
  if (found.empty()) return std::nullopt;
  read_attachments(found);
  return std::move(found.front());
}

std::optional<Interaction> InteractionTable::by_id(InteractionId id) {
  Statement query(database_, fmt::format("{}{} WHERE i.id = :id", interaction_row::columns(), kFrom));
  query.bind(":id", id);
  return read_one(query);
}

Interaction InteractionTable::find(InteractionId id) {
  if (auto interaction = by_id(id)) return *interaction;
  throw Error(ErrorKind::not_found, fmt::format("the log has no entry {}", id.value), "care log list");
}

std::optional<Interaction> InteractionTable::by_message(std::string_view message_key, ClientId client) {
  Statement query(database_, fmt::format("{}{} WHERE i.message_key = :key AND i.client_id = :client",
                                         interaction_row::columns(), kFrom));
  query.bind(":key", message_key).bind(":client", client);
  return read_one(query);
}

std::optional<Interaction> InteractionTable::oldest_open(ClientId client) {
  InteractionFilter waiting;
  waiting.client = client;
  waiting.open = true;
  Statement query(database_, fmt::format("{}{}{} ORDER BY i.at, i.id LIMIT 1", interaction_row::columns(), kFrom,
                                         conditions(waiting)));
  query.bind(":client", client);
  return read_one(query);
}

std::size_t InteractionTable::count(const InteractionFilter& filter) {
  Statement query(database_, "SELECT count(*) FROM interaction i" + conditions(filter));
  bind_conditions(query, filter);
  query.step();
  return static_cast<std::size_t>(query.integer());
}

std::vector<Interaction> InteractionTable::list(const InteractionFilter& filter) {
  const std::string limit = filter.limit ? " LIMIT :limit" : "";
  // The plus keeps the engine from walking through the whole log by date: what is open is little, and has an index.
  const char* at = filter.open && !filter.client ? "+i.at" : "i.at";
  Statement query(database_, fmt::format("{}{}{} ORDER BY {} DESC, i.id DESC{}", interaction_row::columns(), kFrom,
                                         conditions(filter), at, limit));
  bind_conditions(query, filter);
  if (filter.limit) query.bind(":limit", *filter.limit);
  return read_all(query);
}

namespace {

/// Where the client has few entries, each of them is looked at; where more, the hits are walked from the newest on.
bool has_few(Database& database, ClientId client) {
  constexpr std::int64_t kFew = 500;
  Statement query(database, R"sql(
    SELECT count(*) FROM (SELECT 1 FROM interaction WHERE client_id = :client LIMIT :many))sql");
  return query.bind(":client", client).bind(":many", kFew + 1).step() && query.integer() <= kFew;
}

}  // namespace

std::vector<Interaction> InteractionTable::search(const std::vector<std::string>& words, std::optional<ClientId> client,
                                                  std::int64_t limit) {
  const TextSearch search = text_search(database_, words);
  if (search.match.empty()) return {};
  // CROSS JOIN: the first table is the outer loop, whatever the engine would think.
  const bool by_client = client && search.is_common && has_few(database_, *client);
  const char* from = by_client ? "interaction i CROSS JOIN interaction_text t ON t.rowid = i.id"
                               : "interaction_text t CROSS JOIN interaction i ON i.id = t.rowid";
  const char* order = !search.is_common ? "t.rank, i.id DESC" : by_client ? "i.id DESC" : "t.rowid DESC";
  Statement query(database_,
                  fmt::format(R"sql(
    {} FROM {} CROSS JOIN client c ON c.id = i.client_id
    WHERE interaction_text MATCH :match{} ORDER BY {} LIMIT :limit)sql",
                              interaction_row::columns(), from, client ? " AND i.client_id = :client" : "", order));
  query.bind(":match", search.match).bind(":limit", limit);
  if (client) query.bind(":client", *client);
  return read_all(query);
}

std::vector<ReplyEvents> InteractionTable::reply_events(const std::vector<InteractionId>& ids) {
  return read_reply_events(database_, ids);
}

std::map<std::string, Minutes> InteractionTable::minutes_by_quote(std::optional<ClientId> client) {
  // From the quotes to their entries, by the index: most of the log belongs to no quote.
  Statement query(database_, fmt::format(R"sql(
    SELECT q.number, sum(i.minutes) FROM quote q CROSS JOIN interaction i ON i.quote_id = q.id
    WHERE i.minutes > 0{} GROUP BY q.number)sql",
                                         client ? " AND q.client_id = :client" : ""));
  if (client) query.bind(":client", *client);
  std::map<std::string, Minutes> minutes;
  while (query.step()) {
    const std::string number = query.text();
    minutes[number] = Minutes(query.integer());
  }
  return minutes;
}

std::vector<Suggestion> InteractionTable::suggest(std::string_view digits, std::int64_t limit) {
  if (digits.empty()) {
    Statement query(database_, std::string(kSuggest) + "ORDER BY i.at DESC, i.id DESC LIMIT :limit");
    query.bind(":limit", limit);
    return read_suggestions(query);
  }
  // 12, then 120 to 129, then 1200 to 1299…: each a stretch of the key, so that the log is not walked through.
  Statement query(database_,
                  std::string(kSuggest) + "WHERE i.id BETWEEN :first AND :last ORDER BY i.id DESC LIMIT :limit");
  std::vector<Suggestion> found;
  for (const auto& [first, last] : stretches_of(digits)) {
    query.bind(":first", first).bind(":last", last).bind(":limit", limit - std::ssize(found));
    auto more = read_suggestions(query);
    std::move(more.begin(), more.end(), std::back_inserter(found));
    query.reset();
  }
  return found;
}

}  // namespace care::store
