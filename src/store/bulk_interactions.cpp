#include "store/bulk_interactions.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/interaction_row.hpp"
#include "store/outcome_rows.hpp"
#include "store/quote_links.hpp"
#include "store/rows.hpp"

namespace care::store {
namespace {

using interaction_row::kFrom;

/// Each of the statements that a bulk step runs again and again.
std::string select(const char* condition) {
  return fmt::format("{}{} WHERE {}", interaction_row::columns(), kFrom, condition);
}

void read_attachments(Database& database, Interaction& interaction) {
  const auto query =
      database.kept("SELECT name, sha256, bytes FROM attachment WHERE interaction_id = :id ORDER BY position");
  query->bind(":id", interaction.id);
  while (query->step()) interaction.attachments.push_back({query->text(), query->text(), query->integer()});
}

}  // namespace

std::vector<InteractionRow> page_of_interactions(Database& database, InteractionId after, std::int64_t count) {
  Statement query(database,
                  fmt::format("{}, coalesce(i.message_key, ''){} WHERE i.id > :after ORDER BY i.id LIMIT :count",
                              interaction_row::columns(), kFrom));
  query.bind(":after", after).bind(":count", count);
  QuoteLinks links(database);
  OutcomeRows outcomes(database);
  std::vector<InteractionRow> rows;
  while (query.step()) {
    auto& row = rows.emplace_back();
    row.interaction = interaction_row::read(query);
    links.read(row.interaction);
    outcomes.read(row.interaction);
    row.message_key = query.text();
    read_attachments(database, row.interaction);
  }
  return rows;
}

std::vector<std::string> hashes_of_attachments(Database& database) {
  Statement query(database, R"sql(
    SELECT sha256 FROM attachment UNION SELECT sha256 FROM mail_attachment ORDER BY sha256)sql");
  std::vector<std::string> hashes;
  while (query.step()) hashes.push_back(query.text());
  return hashes;
}

namespace {

/// How the engine is set for many rows. CHECK (x IN (…)) builds a little table for each of them: what is checked are
/// names of enums, which cannot be wrong here. And the indexes should fit into the cache.
class BulkSettings {
 public:
  explicit BulkSettings(Database& database) : database_(database) {
    database_.execute("PRAGMA ignore_check_constraints = ON");
    database_.execute("PRAGMA cache_size = -16384");  // KiB
  }
  ~BulkSettings() { Statement(database_, "PRAGMA ignore_check_constraints = OFF").run(); }
  BulkSettings(const BulkSettings&) = delete;
  BulkSettings& operator=(const BulkSettings&) = delete;

 private:
  Database& database_;
};

}  // namespace

struct BulkInteractions::Parts {
  explicit Parts(Database& database) : settings(database), links(database), outcomes(database) {}
  BulkSettings settings;  // first: statements are prepared with it
  QuoteLinks links;
  OutcomeRows outcomes;
};

BulkInteractions::BulkInteractions(Database& database)
    : database_(database),
      parts_(std::make_unique<Parts>(database)),
      uids_(database, "interaction"),
      ids_(database),
      text_(database) {}

BulkInteractions::~BulkInteractions() = default;

std::vector<Interaction> BulkInteractions::read_all(Statement& query) {
  std::vector<Interaction> found;
  while (query.step()) found.push_back(interaction_row::read(query));
  for (auto& each : found) {
    parts_->links.read(each);
    parts_->outcomes.read(each);
    read_attachments(database_, each);
  }
  return found;
}

std::optional<Interaction> BulkInteractions::by_id(InteractionId id) {
  static const std::string kSelect = select("i.id = :id");
  const auto query = database_.kept(kSelect);
  query->bind(":id", id);
  auto found = read_all(*query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Interaction> BulkInteractions::of_moment(ClientId client, Instant at) {
  static const std::string kSelect = select("i.client_id = :client AND i.at = :at ORDER BY i.id");
  const auto query = database_.kept(kSelect);
  query->bind(":client", client).bind(":at", at);
  return read_all(*query);
}

std::optional<InteractionId> BulkInteractions::by_message(std::string_view message_key, ClientId client) {
  const auto query = database_.kept("SELECT id FROM interaction WHERE message_key = :key AND client_id = :client");
  query->bind(":key", message_key).bind(":client", client);
  return query->step() ? std::optional(query->id<InteractionId>()) : std::nullopt;
}

InteractionId BulkInteractions::add(const Interaction& interaction, std::string_view message_key) {
  static const std::string kInsert = interaction_row::insert();
  const auto insert = database_.kept(kInsert);
  Interaction stored = interaction;
  if (stored.uid.empty()) stored.uid = make_uid();
  bind_fields(*insert, stored);
  insert->bind(":message_key", message_key.empty() ? std::nullopt : std::optional(message_key)).run();
  stored.id = InteractionId{database_.last_insert_id()};
  text_.add(stored.id, stored.summary, stored.body);
  write_attachments(stored);
  if (stored.outcome != Outcome()) parts_->outcomes.write(stored);
  return stored.id;
}

void BulkInteractions::update(const Interaction& before, const Interaction& after) {
  static const std::string kUpdate = columns_of<Interaction>().update("interaction");
  const auto update = database_.kept(kUpdate);
  bind_fields(*update, after);
  update->run();
  if (before.summary != after.summary || before.body != after.body) {
    text_.remove(before.id, before.summary, before.body);
    text_.add(after.id, after.summary, after.body);
  }
  if (before.outcome != after.outcome) parts_->outcomes.write(after);
  if (before.attachments == after.attachments) return;
  database_.kept("DELETE FROM attachment WHERE interaction_id = :id")->bind(":id", after.id).run();
  write_attachments(after);
}

void BulkInteractions::refer(InteractionId id, std::optional<InteractionId> reply_to, std::optional<QuoteId> quote) {
  database_.kept("UPDATE interaction SET reply_to = :to, quote_id = :quote WHERE id = :id")
      ->bind(":to", reply_to)
      .bind(":quote", quote)
      .bind(":id", id)
      .run();
}

void BulkInteractions::write_attachments(const Interaction& interaction) {
  std::int64_t position = 0;
  for (const auto& attachment : interaction.attachments) {
    database_
        .kept(R"sql(
          INSERT INTO attachment (interaction_id, position, name, sha256, bytes)
          VALUES (:interaction, :position, :name, :sha256, :bytes))sql")
        ->bind(":interaction", interaction.id)
        .bind(":position", position++)
        .bind(":name", attachment.name)
        .bind(":sha256", attachment.sha256)
        .bind(":bytes", attachment.bytes)
        .run();
  }
}

void BulkInteractions::finish() { text_.restore(); }

}  // namespace care::store
