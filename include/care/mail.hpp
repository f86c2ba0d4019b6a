#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/id.hpp"
#include "care/interaction.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// How far a mail has come. Only its writer takes it out of `draft`.
enum class MailState {
  draft,
  queued,   ///< for the next opening of the office
  sending,  ///< handed over, without an answer yet
  sent,
  failed,
  cancelled
};

template <>
struct Names<MailState> {
  using enum MailState;
  static constexpr Name<MailState> all[] = {{draft, "draft"}, {queued, "queued"}, {sending, "sending"},
                                            {sent, "sent"},   {failed, "failed"}, {cancelled, "cancelled"}};
};

/// A mail to a client, from its first draft on.
struct Mail {
  MailId id;
  std::string uid;
  ClientId client;
  std::optional<QuoteId> quote;              ///< that it is about
  std::optional<InteractionId> interaction;  ///< the entry of the log that it answers
  std::string kind;                          ///< the template that it was begun with
  std::string key;                           ///< what it settles, so that it is not written twice; may be empty
  MailState state = MailState::draft;
  std::string to;  ///< an address
  std::string subject;
  std::string text;     ///< all of it, greeting and contact block too; its HTML is made of it
  bool held = false;    ///< it answers anger, and waits for a second reading
  std::string because;  ///< why it may leave although a boundary refuses; empty: none does
  std::vector<Attachment> attachments;
  std::optional<Instant> not_before;
  Instant created_at{};
  Instant updated_at{};
  std::optional<Instant> sent_at;
  std::string message_id;  ///< with its angle brackets; empty until it is handed over
  std::string error;       ///< why it did not leave

  // Derived when read; never written.
  std::string client_slug;
  std::string client_name;
  std::string quote_number;

  friend bool operator==(const Mail&, const Mail&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/mail.cpp.
void describe(Fields& fields, Mail& mail);

}  // namespace care
