#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/interaction.hpp"
#include "care/reply_events.hpp"
#include "store/suggestion.hpp"

namespace care::store {

class Database;
class Statement;

/// Which entries of the log; what is not set lets all through.
struct InteractionFilter {
  std::optional<ClientId> client;
  std::optional<Instant> since;  ///< from then on
  std::optional<Instant> until;  ///< before then
  std::optional<std::string> channel;
  std::optional<std::string> quote_number;  ///< of whatever revision
  std::optional<InteractionKind> kind;
  std::optional<Direction> direction;
  bool asks = false;                  ///< only what needs a reply, answered or not
  bool open = false;                  ///< only what still needs a reply
  std::optional<std::int64_t> limit;  ///< the newest so many
};

/// The tables interaction and attachment.
class InteractionTable {
 public:
  explicit InteractionTable(Database& database) : database_(database) {}

  /// Stores a new entry and gives its id; a random `uid` is made where it has none. `message_key` tells the same mail
  /// when it comes again (`by_message`); empty for what is no mail.
  InteractionId add(const Interaction& interaction, std::string_view message_key = {});

  /// An entry that needed a reply got one then. Nothing changes where it had one before, or needed none.
  void answer(InteractionId id, Instant at);

  /// That entry of the FAQ answered it.
  void use(InteractionId id, FaqId faq);

  /// Writes all of it, the attachments too.
  void update(const Interaction& interaction);

  /// Removes it. What it had answered is open again; what answered it stays, as no answer to anything.
  void remove(InteractionId id);

  std::optional<Interaction> by_id(InteractionId id);

  /// As `by_id`; throws Error(not_found) where there is none.
  Interaction find(InteractionId id);

  /// A mail of this client by its key: the Message-ID, or a hash where it had none.
  std::optional<Interaction> by_message(std::string_view message_key, ClientId client);

  /// The one of a client's open entries that waits longest.
  std::optional<Interaction> oldest_open(ClientId client);

  /// How many; `limit` is left aside.
  std::size_t count(const InteractionFilter& filter);

  /// Newest first, by time and then id. Their attachments are not looked up (`read_attachments`), so none of these may
  /// be given to `update`; so too of `search`.
  std::vector<Interaction> list(const InteractionFilter& filter);

  /// Full text in summaries and bodies: every word must be there, accents and case do not matter, and the last may be
  /// the beginning of a word. Best first; where a word is in thousands of entries the last logged first.
  std::vector<Interaction> search(const std::vector<std::string>& words, std::optional<ClientId> client,
                                  std::int64_t limit);

  /// What the clocks of their answers look at, in the order of the ids.
  std::vector<ReplyEvents> reply_events(const std::vector<InteractionId>& ids);

  /// The time spent on each job, by the number of its quote; of all clients where none is named.
  std::map<std::string, Minutes> minutes_by_quote(std::optional<ClientId> client);

  /// Looks up the attachments of each.
  void read_attachments(std::vector<Interaction>& interactions);

  /// What is attached to several entries, by entry.
  std::map<InteractionId, std::vector<Attachment>> attachments_of(const std::vector<InteractionId>& interactions);

  /// Ids that begin with these digits, with summary and client: the newest by time where no digit is given, else the
  /// highest. No body is read.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);

 private:
  std::vector<Interaction> read_all(Statement& query);
  std::optional<Interaction> read_one(Statement& query);
  void write_attachments(const Interaction& interaction);
  void reopen_if_unanswered(InteractionId id);

  Database& database_;
};

}  // namespace care::store
