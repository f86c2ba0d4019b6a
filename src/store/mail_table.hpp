#pragma once

#include <optional>
#include <vector>

#include "care/mail.hpp"
#include "store/suggestion.hpp"
#include "store/table.hpp"

namespace care::store {

/// Which mails; what is not set lets all through.
struct MailFilter {
  std::optional<MailState> state;
  std::optional<ClientId> client;
};

/// The tables mail and mail_attachment.
class MailTable : public Table<Mail> {
 public:
  using Table::Table;

  /// As `by_id`; throws Error(not_found) where there is none.
  Mail find(MailId id);

  /// Newest first, without attachments.
  std::vector<Mail> list(const MailFilter& filter);

  /// Those that a person still has to see to: drafts, and what did not leave. Oldest first, without attachments.
  std::vector<Mail> waiting();

  /// Of mails that wait: ids that begin with these digits, with the subject, newest first.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);
};

}  // namespace care::store
