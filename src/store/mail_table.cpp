#include "store/mail_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

constexpr auto kSelect = R"sql(
  SELECT m.id, m.uid, m.client_id, m.quote_id, m.interaction_id, m.kind, m.key, m.state, m.recipient, m.subject, m.text,
         m.held, m.because, m.not_before, m.created_at, m.updated_at, m.sent_at, m.message_id, m.error, c.slug, c.name,
         coalesce(q.number, '')
  FROM mail m JOIN client c ON c.id = m.client_id LEFT JOIN quote q ON q.id = m.quote_id)sql";

Mail read(Statement& row) {
  Mail mail;
  mail.id = row.id<MailId>();
  mail.uid = row.text();
  mail.client = row.id<ClientId>();
  mail.quote = row.optional([](Statement& at) { return at.id<QuoteId>(); });
  mail.interaction = row.optional([](Statement& at) { return at.id<InteractionId>(); });
  mail.kind = row.text();
  mail.key = row.text();
  mail.state = read_name<MailState>(row);
  mail.to = row.text();
  mail.subject = row.text();
  mail.text = row.text();
  mail.held = row.flag();
  mail.because = row.text();
  mail.not_before = row.optional_instant();
  mail.created_at = row.instant();
  mail.updated_at = row.instant();
  mail.sent_at = row.optional_instant();
  mail.message_id = row.text();
  mail.error = row.text();
  mail.client_slug = row.text();
  mail.client_name = row.text();
  mail.quote_number = row.text();
  return mail;
}

std::vector<Mail> read_all(Statement& rows) {
  std::vector<Mail> mails;
  while (rows.step()) mails.push_back(read(rows));
  return mails;
}

void bind_all(Statement& statement, const Mail& mail, const std::string& uid) {
  statement.bind(":id", mail.id.value == 0 ? std::nullopt : std::optional(mail.id))
      .bind(":uid", uid)
      .bind(":client", mail.client)
      .bind(":quote", mail.quote)
      .bind(":interaction", mail.interaction)
      .bind(":kind", mail.kind)
      .bind(":key", mail.key)
      .bind(":state", name(mail.state))
      .bind(":to", mail.to)
      .bind(":subject", mail.subject)
      .bind(":text", mail.text)
      .bind(":held", mail.held)
      .bind(":because", mail.because)
      .bind(":not_before", mail.not_before)
      .bind(":created_at", mail.created_at)
      .bind(":updated_at", mail.updated_at)
      .bind(":sent_at", mail.sent_at)
      .bind(":message_id", mail.message_id)
      .bind(":error", mail.error);
}

}  // namespace

MailId MailTable::add(const Mail& mail) {
  Statement insert(database_, R"sql(
    INSERT INTO mail (id, uid, client_id, quote_id, interaction_id, kind, key, state, recipient, subject, text, held,
                      because, not_before, created_at, updated_at, sent_at, message_id, error)
    VALUES (:id, :uid, :client, :quote, :interaction, :kind, :key, :state, :to, :subject, :text, :held, :because,
            :not_before, :created_at, :updated_at, :sent_at, :message_id, :error)
    RETURNING id)sql");
  bind_all(insert, mail, mail.uid.empty() ? make_uid() : mail.uid);
  insert.step();
  Mail stored = mail;
  stored.id = insert.id<MailId>();
  insert.run();
  write_attachments(stored);
  return stored.id;
}

void MailTable::update(const Mail& mail) {
  Statement update(database_, R"sql(
    UPDATE mail
    SET uid = :uid, client_id = :client, quote_id = :quote, interaction_id = :interaction, kind = :kind, key = :key,
        state = :state, recipient = :to, subject = :subject, text = :text, held = :held, because = :because,
        not_before = :not_before, created_at = :created_at, updated_at = :updated_at, sent_at = :sent_at,
        message_id = :message_id, error = :error
    WHERE id = :id)sql");
  bind_all(update, mail, mail.uid);
  update.run();
  Statement(database_, "DELETE FROM mail_attachment WHERE mail_id = :id").bind(":id", mail.id).run();
  write_attachments(mail);
}

std::optional<Mail> MailTable::by_id(MailId id) {
  Statement query(database_, fmt::format("{} WHERE m.id = :id", kSelect));
  query.bind(":id", id);
  auto found = read_all(query);
  read_attachments(found);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Mail MailTable::find(MailId id) {
  if (auto mail = by_id(id)) return *std::move(mail);
  throw Error(ErrorKind::not_found, fmt::format("there is no mail {}", id.value), "care mail list");
}

std::vector<Mail> MailTable::list(const MailFilter& filter) {
  std::string sql = fmt::format("{} WHERE 1", kSelect);
  if (filter.state) sql += " AND m.state = :state";
  if (filter.client) sql += " AND m.client_id = :client";
  Statement query(database_, sql + " ORDER BY m.id DESC");
  if (filter.state) query.bind(":state", name(*filter.state));
  if (filter.client) query.bind(":client", *filter.client);
  return read_all(query);
}

std::vector<Mail> MailTable::waiting() {
  Statement query(database_, fmt::format("{} WHERE m.state IN ('draft', 'failed') ORDER BY m.id", kSelect));
  return read_all(query);
}

std::vector<Suggestion> MailTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT m.id, m.subject, c.slug FROM mail m JOIN client c ON c.id = m.client_id
    WHERE m.state IN ('draft', 'failed') AND substr(m.id, 1, length(:digits)) = :digits
    ORDER BY m.id DESC LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  std::vector<Suggestion> found;
  while (query.step()) {
    std::string id = std::to_string(query.integer());
    std::string subject = query.text();
    found.push_back({std::move(id), std::move(subject), query.text()});
  }
  return found;
}

std::vector<Mail> MailTable::page(MailId after, std::int64_t count) {
  Statement query(database_, fmt::format("{} WHERE m.id > :after ORDER BY m.id LIMIT :count", kSelect));
  query.bind(":after", after).bind(":count", count);
  auto mails = read_all(query);
  read_attachments(mails);
  return mails;
}

void MailTable::read_attachments(std::vector<Mail>& mails) {
  Statement query(database_, R"sql(
    SELECT name, sha256, bytes FROM mail_attachment WHERE mail_id = :id ORDER BY position)sql");
  for (Mail& mail : mails) {
    query.bind(":id", mail.id);
    while (query.step()) mail.attachments.push_back({query.text(), query.text(), query.integer()});
    query.reset();
  }
}

void MailTable::write_attachments(const Mail& mail) {
  for (std::size_t i = 0; i < mail.attachments.size(); ++i) {
    const auto& attachment = mail.attachments[i];
    Statement(database_, R"sql(
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

}  // namespace care::store
