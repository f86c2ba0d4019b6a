#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/id.hpp"
#include "care/names.hpp"
#include "care/outcome.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// Who spoke. `none` is a note of one's own.
enum class Direction { none, in, out };

enum class InteractionKind {
  note,
  question,
  request,
  complaint,
  objection,
  decision,
  approval,
  delivery,
  feedback,
  gift,
  work
};

template <>
struct Names<Direction> {
  static constexpr Name<Direction> all[] = {{Direction::none, ""}, {Direction::in, "in"}, {Direction::out, "out"}};
};

template <>
struct Names<InteractionKind> {
  using enum InteractionKind;
  static constexpr Name<InteractionKind> all[] = {
      {note, "note"},           {question, "question"}, {request, "request"},   {complaint, "complaint"},
      {objection, "objection"}, {decision, "decision"}, {approval, "approval"}, {delivery, "delivery"},
      {feedback, "feedback"},   {gift, "gift"},         {work, "work"}};
};

/// A file kept beside the database under its hash.
struct Attachment {
  std::string name;    ///< as it was called, without a folder
  std::string sha256;  ///< lower-case hex
  std::int64_t bytes = 0;
  friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// One contact, or one thing worth remembering about a client.
struct Interaction {
  InteractionId id;
  std::string uid;
  ClientId client;
  std::optional<QuoteId> quote;  ///< that it is about
  Instant at{};
  std::string channel;  ///< empty: not said
  Direction direction = Direction::none;
  InteractionKind kind = InteractionKind::note;
  std::string summary;  ///< one line; the subject of a mail
  std::string body;     ///< the words themselves: a mail's text, what was said
  std::optional<Minutes> minutes;
  bool needs_reply = false;
  std::optional<Instant> answered_at;
  std::optional<InteractionId> reply_to;
  std::optional<FaqId> faq;  ///< the entry of the FAQ that answered it
  std::string message_id;    ///< with its angle brackets, RFC 5322 3.6.4
  std::string public_url;    ///< where it was said in public
  bool is_private = false;   ///< never in what a client reads
  std::vector<Attachment> attachments;
  Outcome outcome;

  // Derived when read; never written.
  std::string client_slug;
  std::string client_name;
  std::string quote_number;
  bool uncovered = false;  ///< work that no signed quote covers

  // Derived where they are shown: office time, of what needs a reply.
  std::optional<Instant> reply_due_at;  ///< nothing while the client is waited for
  std::optional<Minutes> first_reply;   ///< until the first reply went out, the answer or not

  friend bool operator==(const Interaction&, const Interaction&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/interaction.cpp.
void describe(Fields& fields, Attachment& attachment);
void describe(Fields& fields, Resolution& resolution);
void describe(Fields& fields, Settlement& settlement);
void describe(Fields& fields, Interaction& entry);

}  // namespace care
