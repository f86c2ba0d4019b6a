#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/interaction.hpp"
#include "store/import_keys.hpp"
#include "store/interaction_text.hpp"

namespace care::store {

class Database;
class Statement;

/// An entry of the log with what tells that a mail is here already.
struct InteractionRow {
  Interaction interaction;
  std::string message_key;
};

/// The next `count` entries of the log by id, for an export.
std::vector<InteractionRow> page_of_interactions(Database& database, InteractionId after, std::int64_t count);

/// What attachments hold, by their hashes, each once.
std::vector<std::string> hashes_of_attachments(Database& database);

/// Writes many entries into the log inside one transaction: statements are prepared once, and the full text goes by
/// explicit statements. Unless `finish` is called the transaction has to be taken back.
class BulkInteractions {
 public:
  explicit BulkInteractions(Database& database);
  ~BulkInteractions();
  BulkInteractions(const BulkInteractions&) = delete;
  BulkInteractions& operator=(const BulkInteractions&) = delete;

  std::optional<Interaction> by_id(InteractionId id);

  /// The client's entries of that moment.
  std::vector<Interaction> of_moment(ClientId client, Instant at);

  std::optional<InteractionId> by_message(std::string_view message_key, ClientId client);

  /// An id that is 0, and an empty uid, are new ones.
  InteractionId add(const Interaction& interaction, std::string_view message_key);
  void update(const Interaction& before, const Interaction& after);
  /// Says what an entry answers, and what it is about.
  void refer(InteractionId id, std::optional<InteractionId> reply_to, std::optional<QuoteId> quote);

  Uids& uids() { return uids_; }
  FileIds& ids() { return ids_; }

  void finish();

 private:
  struct Parts;
  void write_attachments(const Interaction& interaction);
  std::vector<Interaction> read_all(Statement& query);

  Database& database_;
  std::unique_ptr<Parts> parts_;
  Uids uids_;
  FileIds ids_;
  ExplicitText text_;
};

}  // namespace care::store
