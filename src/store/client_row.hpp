#pragma once

#include <string>

#include "care/client.hpp"

namespace care::store {

class Statement;

/// How a row of the table client is read and written: for the table itself, and for exports and imports.
namespace client_row {

// A contact is what had a direction or a channel: a note of one's own is none.
inline constexpr auto kSelect = R"sql(
  SELECT c.id, c.uid, c.slug, c.name, c.called_as, c.company, c.kind, c.stage, c.language, c.register, c.level,
         c.timezone, c.source, c.referred_by, c.tags, c.birthday, c.vat_id, c.tax_code, c.sdi, c.address,
         c.withholding, c.consumer, c.greeting, c.note, c.lost_at, c.lost_reason, c.archived_at, c.created_at,
         c.updated_at,
         (SELECT i.at FROM interaction i WHERE i.client_id = c.id AND (i.direction <> '' OR i.channel <> '')
          ORDER BY i.at DESC LIMIT 1) AS last_contact_at,
         (SELECT r.slug FROM client r WHERE r.id = c.referred_by)
  FROM client c)sql";

/// An id that is 0 is a new one.
inline constexpr auto kInsert = R"sql(
  INSERT INTO client (id, uid, slug, name, called_as, company, kind, stage, language, register, level, timezone, source,
                      referred_by, tags, birthday, vat_id, tax_code, sdi, address, withholding, consumer, greeting,
                      note, lost_at, lost_reason, archived_at, created_at, updated_at)
  VALUES (:id, :uid, :slug, :name, :called_as, :company, :kind, :stage, :language, :register, :level, :timezone, :source,
          :referred_by, :tags, :birthday, :vat_id, :tax_code, :sdi, :address, :withholding, :consumer, :greeting,
          :note, :lost_at, :lost_reason, :archived_at, :created_at, :updated_at)
  RETURNING id)sql";

inline constexpr auto kUpdate = R"sql(
  UPDATE client
  SET uid = :uid, slug = :slug, name = :name, called_as = :called_as, company = :company, kind = :kind,
      stage = :stage, language = :language, register = :register, level = :level, timezone = :timezone,
      source = :source, referred_by = :referred_by, tags = :tags, birthday = :birthday, vat_id = :vat_id,
      tax_code = :tax_code, sdi = :sdi, address = :address, withholding = :withholding, consumer = :consumer,
      greeting = :greeting, note = :note, lost_at = :lost_at, lost_reason = :lost_reason,
      archived_at = :archived_at, created_at = :created_at, updated_at = :updated_at
  WHERE id = :id)sql";

Client read(Statement& row);

/// All parameters of kInsert and kUpdate.
void bind(Statement& statement, const Client& client, const std::string& uid);

}  // namespace client_row
}  // namespace care::store
