#include "store/client_row.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store::client_row {
namespace {

std::vector<std::string> read_words(Statement& row) {
  const std::string words = row.text();
  return words.empty() ? std::vector<std::string>{} : split(words, ' ');
}

std::optional<std::string> optional_name(const std::optional<Language>& language) {
  return language ? std::optional<std::string>(name(*language)) : std::nullopt;
}

}  // namespace

Client read(Statement& row) {
  Client client;
  client.id = row.id<ClientId>();
  client.uid = row.text();
  client.slug = row.text();
  client.name = row.text();
  client.called_as = row.text();
  client.company = row.text();
  client.kind = read_name<ClientKind>(row);
  client.stage = read_name<Stage>(row);
  client.language = row.optional(read_name<Language>);
  client.address_form = read_name<Register>(row);
  client.level = read_name<Level>(row);
  client.timezone = row.text();
  client.source = row.text();
  client.referred_by = row.optional([](Statement& at) { return at.id<ClientId>(); });
  client.tags = read_words(row);
  client.birthday = row.optional([](Statement& at) { return at.day(); });
  client.vat_id = row.text();
  client.tax_code = row.text();
  client.sdi = row.text();
  client.address = row.text();
  client.withholding = row.flag();
  client.consumer = row.flag();
  client.greeting = row.text();
  client.note = row.text();
  client.lost_at = row.optional_instant();
  client.lost_reason = row.text();
  client.archived_at = row.optional_instant();
  client.created_at = row.instant();
  client.updated_at = row.instant();
  client.last_contact_at = row.optional_instant();
  client.referred_by_slug = row.text();
  return client;
}

void bind(Statement& statement, const Client& client, const std::string& uid) {
  statement.bind(":id", client.id.value == 0 ? std::nullopt : std::optional(client.id))
      .bind(":uid", uid)
      .bind(":slug", client.slug)
      .bind(":name", client.name)
      .bind(":called_as", client.called_as)
      .bind(":company", client.company)
      .bind(":kind", name(client.kind))
      .bind(":stage", name(client.stage))
      .bind(":language", optional_name(client.language))
      .bind(":register", name(client.address_form))
      .bind(":level", name(client.level))
      .bind(":timezone", client.timezone)
      .bind(":source", client.source)
      .bind(":referred_by", client.referred_by)
      .bind(":tags", fmt::format("{}", fmt::join(client.tags, " ")))
      .bind(":birthday", client.birthday)
      .bind(":vat_id", client.vat_id)
      .bind(":tax_code", client.tax_code)
      .bind(":sdi", client.sdi)
      .bind(":address", client.address)
      .bind(":withholding", client.withholding)
      .bind(":consumer", client.consumer)
      .bind(":greeting", client.greeting)
      .bind(":note", client.note)
      .bind(":lost_at", client.lost_at)
      .bind(":lost_reason", client.lost_reason)
      .bind(":archived_at", client.archived_at)
      .bind(":created_at", client.created_at)
      .bind(":updated_at", client.updated_at);
}

}  // namespace care::store::client_row
