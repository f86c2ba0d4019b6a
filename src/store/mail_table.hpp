#pragma once

#include <optional>
#include <vector>

#include "care/mail.hpp"
#include "store/suggestion.hpp"

namespace care::store {

class Database;
class Statement;

/// Which mails; what is not set lets all through.
struct MailFilter {
  std::optional<MailState> state;
  std::optional<ClientId> client;
};

/// The tables mail and mail_attachment.
class MailTable {
 public:
  explicit MailTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  MailId add(const Mail& mail);

  /// Writes all of it, the attachments too.
  void update(const Mail& mail);

  std::optional<Mail> by_id(MailId id);

  /// As `by_id`; throws Error(not_found) where there is none.
  Mail find(MailId id);

  /// Newest first, without attachments.
  std::vector<Mail> list(const MailFilter& filter);

  /// Those that a person still has to see to: drafts, and what did not leave. Oldest first, without attachments.
  std::vector<Mail> waiting();

  /// Of mails that wait: ids that begin with these digits, with the subject, newest first.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);

  /// The next `count` by id.
  std::vector<Mail> page(MailId after, std::int64_t count);

 private:
  void read_attachments(std::vector<Mail>& mails);
  void write_attachments(const Mail& mail);

  Database& database_;
};

}  // namespace care::store
