#pragma once

#include <string>

#include "care/interaction.hpp"

namespace care::store {

class Statement;

/// How a row of the table interaction is read and written: for the table itself, and for imports of many.
namespace interaction_row {

/// What `read` wants, without the attachments, and without what comes from quotes (quote_links.hpp).
inline constexpr auto kColumns = R"sql(
  SELECT i.id, i.uid, i.client_id, i.at, i.channel, i.direction, i.kind, i.summary, i.body, i.minutes, i.needs_reply,
         i.answered_at, i.reply_to, i.message_id, i.public_url, i.private, i.quote_id, i.faq_id,
         c.slug, c.name)sql";

inline constexpr auto kFrom = " FROM interaction i JOIN client c ON c.id = i.client_id";

/// An id that is 0 is a new one.
inline constexpr auto kInsert = R"sql(
  INSERT INTO interaction (id, uid, client_id, at, channel, direction, kind, summary, body, minutes, needs_reply,
                           answered_at, reply_to, message_id, message_key, public_url, private, quote_id,
                           faq_id)
  VALUES (:id, :uid, :client_id, :at, :channel, :direction, :kind, :summary, :body, :minutes, :needs_reply, :answered_at,
          :reply_to, :message_id, :message_key, :public_url, :private, :quote, :faq))sql";

inline constexpr auto kUpdate = R"sql(
  UPDATE interaction
  SET uid = :uid, client_id = :client_id, at = :at, channel = :channel, direction = :direction, kind = :kind,
      summary = :summary, body = :body, minutes = :minutes, needs_reply = :needs_reply, answered_at = :answered_at,
      reply_to = :reply_to, message_id = :message_id, public_url = :public_url, private = :private,
      quote_id = :quote, faq_id = :faq
  WHERE id = :id)sql";

Interaction read(Statement& row);

/// All parameters of kInsert but :message_key, and of kUpdate.
void bind(Statement& statement, const Interaction& interaction, const std::string& uid);

}  // namespace interaction_row
}  // namespace care::store
