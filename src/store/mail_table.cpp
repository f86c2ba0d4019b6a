#include "store/mail_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Mail> {
  static constexpr auto table = "mail", alias = "m";
  static constexpr auto joined = R"(, c.slug, c.name, coalesce(q.number, ''))";
  static constexpr auto joins = "JOIN client c ON c.id = m.client_id LEFT JOIN quote q ON q.id = m.quote_id";
  static void read_joined(Statement& row, Mail& mail) {
    mail.client_slug = row.text();
    mail.client_name = row.text();
    mail.quote_number = row.text();
  }

  static void read_details(Database& database, std::vector<Mail>& mails) {
    Statement query(database, R"sql(
      SELECT name, sha256, bytes FROM mail_attachment WHERE mail_id = :id ORDER BY position)sql");
    for (Mail& mail : mails) {
      query.bind(":id", mail.id);
      while (query.step()) mail.attachments.push_back({query.text(), query.text(), query.integer()});
      query.reset();
    }
  }

  static void write_details(Database& database, const Mail& mail) {
    Statement(database, "DELETE FROM mail_attachment WHERE mail_id = :id").bind(":id", mail.id).run();
    for (std::size_t i = 0; i < mail.attachments.size(); ++i) {
      const auto& attachment = mail.attachments[i];
      Statement(database, R"sql(
        INSERT INTO mail_attachment (mail_id, position, name, sha256, bytes)
        VALUES (:id, :position, :name, :sha256, :bytes))sql")
          .bind(":id", mail.id)
          .bind(":position", static_cast<std::int64_t>(i))
          .bind(":name", attachment.name)
          .bind(":sha256", attachment.sha256)
          .bind(":bytes", attachment.bytes)
          .run();
    }
  }
};

Mail MailTable::find(MailId id) {
  if (auto mail = by_id(id)) return *std::move(mail);
  throw Error(ErrorKind::not_found, fmt::format("there is no mail {}", id.value), "care mail list");
}

std::vector<Mail> MailTable::list(const MailFilter& filter) {
  std::string sql = select("WHERE 1");
  if (filter.state) sql += " AND m.state = :state";
  if (filter.client) sql += " AND m.client_id = :client";
  Statement query(database_, sql + " ORDER BY m.id DESC");
  if (filter.state) query.bind(":state", name(*filter.state));
  if (filter.client) query.bind(":client", *filter.client);
  return read(query);
}

std::vector<Mail> MailTable::waiting() {
  Statement query(database_, select("WHERE m.state IN ('draft', 'failed') ORDER BY m.id"));
  return read(query);
}

std::vector<Suggestion> MailTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT m.id, m.subject, c.slug FROM mail m JOIN client c ON c.id = m.client_id
    WHERE m.state IN ('draft', 'failed') AND substr(m.id, 1, length(:digits)) = :digits
    ORDER BY m.id DESC LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  return read_suggestions(query);
}

template class Table<Mail>;

}  // namespace care::store
