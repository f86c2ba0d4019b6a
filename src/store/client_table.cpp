#include "store/client_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "care/error.hpp"
#include "core/text.hpp"
#include "store/client_details.hpp"
#include "store/table_rows.hpp"

namespace care::store {

// A contact is what had a direction or a channel: a note of one's own is none.
template <>
struct TableOf<Client> {
  static constexpr auto table = "client", alias = "c";
  static constexpr auto joined = R"sql(,
    (SELECT i.at FROM interaction i WHERE i.client_id = c.id AND (i.direction <> '' OR i.channel <> '')
     ORDER BY i.at DESC LIMIT 1) AS last_contact_at,
    (SELECT r.slug FROM client r WHERE r.id = c.referred_by))sql";
  static constexpr auto joins = "";

  static void read_joined(Statement& row, Client& client) {
    client.last_contact_at = row.optional_instant();
    client.referred_by_slug = row.text();
  }
  static void read_details(Database& database, std::vector<Client>& clients) { store::read_details(database, clients); }
  static void write_details(Database& database, const Client& client) {
    remove_details(database, client.id);
    store::write_details(database, client);
  }
};

namespace {

std::optional<std::int64_t> as_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// By the whole slug, else by its first word: "tmo" is near to "tom-o-neil".
std::string nearest_slug(const std::string& wanted, const std::vector<std::string>& slugs) {
  if (auto near = nearest(wanted, slugs); !near.empty()) return near;
  std::vector<std::string> first_words;
  for (const auto& slug : slugs) first_words.push_back(slug.substr(0, slug.find('-')));
  const auto near = nearest(wanted, first_words);
  const auto found = std::find(first_words.begin(), first_words.end(), near);
  return near.empty() ? near : slugs[static_cast<std::size_t>(found - first_words.begin())];
}

std::string order_by(ClientOrder order) {
  switch (order) {
    case ClientOrder::last_contact:
      return " ORDER BY last_contact_at DESC, c.id";
    case ClientOrder::created:
      return " ORDER BY c.created_at DESC, c.id";
    case ClientOrder::name:
      break;
  }
  return " ORDER BY c.slug, c.id";  // the slug is the name with case and accents folded
}

}  // namespace

ClientId ClientTable::add(const Client& client) {
  if (slug_taken(client.slug)) {
    throw Error(ErrorKind::failed, fmt::format("there is already a client '{}'", client.slug),
                fmt::format("care client show {}", client.slug));
  }
  return Table::add(client);
}

std::vector<Client> ClientTable::read_all(Statement& query) {
  auto clients = read(query);
  read_details(database_, clients);
  return clients;
}

std::optional<ClientTable::Named> ClientTable::first(const std::string& condition, std::string_view key) {
  // The row itself, or the one that it points to after a merge.
  Statement query(database_, fmt::format(R"sql(
    SELECT c.id, c.slug, c.name FROM client c
    WHERE c.id = (SELECT coalesce(m.merged_into, m.id) FROM client m WHERE {} LIMIT 1))sql",
                                         condition));
  query.bind(":key", key);
  if (!query.step()) return std::nullopt;
  return Named{query.id<ClientId>(), query.text(), query.text()};
}

std::vector<std::string> ClientTable::names() {
  Statement query(database_, R"sql(
    SELECT name FROM client WHERE merged_into IS NULL
    UNION SELECT company FROM client WHERE merged_into IS NULL AND company <> '')sql");
  std::vector<std::string> names;
  while (query.step()) names.push_back(query.text());
  return names;
}

std::optional<Client> ClientTable::by_id(ClientId id) {
  Statement query(database_,
                  select("WHERE c.id = (SELECT coalesce(m.merged_into, m.id) FROM client m WHERE m.id = :id)"));
  query.bind(":id", id);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<ClientTable::Named> ClientTable::named_by_email(std::string_view email) {
  const std::string key = address_key("email", email);
  if (auto client = first("m.id = (SELECT min(p.client_id) FROM contact_point p WHERE p.address_key = :key)", key)) {
    return client;
  }
  return first("m.id = (SELECT min(p.client_id) FROM person p WHERE lower(p.email) = :key)", key);
}

std::optional<Client> ClientTable::by_email(std::string_view email) {
  const auto named = named_by_email(email);
  return named ? by_id(named->id) : std::nullopt;
}

std::vector<std::string> ClientTable::slugs_like(const std::string& pattern) {
  Statement query(database_, R"sql(
    SELECT slug FROM client WHERE slug LIKE :pattern ESCAPE '\' AND merged_into IS NULL ORDER BY slug)sql");
  query.bind(":pattern", pattern);
  std::vector<std::string> slugs;
  while (query.step()) slugs.push_back(query.text());
  return slugs;
}

ClientTable::Named ClientTable::resolve(std::string_view reference) {
  const std::string wanted = folded(trimmed(reference));
  if (auto client = first("m.slug = :key", wanted)) return *client;
  if (const auto number = as_number(wanted)) {
    if (auto client = first("m.id = CAST(:key AS INTEGER)", std::to_string(*number))) return *client;
  }
  if (wanted.find('@') != std::string::npos) {
    if (auto client = named_by_email(wanted)) return *client;
    throw Error(ErrorKind::not_found, fmt::format("no client has the address '{}'", reference),
                fmt::format("care client add NAME --email {}", shell_word(wanted)));
  }
  const auto starting = wanted.empty() ? std::vector<std::string>{} : slugs_like(like_prefix(wanted));
  if (starting.size() == 1) return *first("m.slug = :key", starting.front());
  if (starting.size() > 1) {
    const std::vector<std::string> few(starting.begin(),
                                       starting.begin() + std::min<std::ptrdiff_t>(5, std::ssize(starting)));
    throw usage_error(fmt::format("'{}' can be {}{}", reference, one_of(few), starting.size() > 5 ? "…" : ""),
                      "write more of the name");
  }
  throw Error(ErrorKind::not_found, fmt::format("no client is called '{}'", reference),
              did_you_mean(nearest_slug(wanted, slugs_like("%")), "care client list"));
}

std::vector<Client> ClientTable::list(const ClientFilter& filter) {
  std::string sql = select("WHERE c.merged_into IS NULL");
  if (!filter.archived) sql += " AND c.archived_at IS NULL";
  if (filter.stage) sql += " AND c.stage = :stage";
  if (filter.kind) sql += " AND c.kind = :kind";
  if (filter.tag) sql += " AND instr(' ' || c.tags || ' ', ' ' || :tag || ' ') > 0";
  if (filter.quiet_since) sql += " AND coalesce(last_contact_at, c.created_at) < :quiet_since";
  Statement query(database_, sql + order_by(filter.order));
  if (filter.stage) query.bind(":stage", name(*filter.stage));
  if (filter.kind) query.bind(":kind", name(*filter.kind));
  if (filter.tag) query.bind(":tag", *filter.tag);
  if (filter.quiet_since) query.bind(":quiet_since", *filter.quiet_since);
  return read_all(query);
}

std::vector<std::string> ClientTable::tags() {
  Statement query(database_, "SELECT DISTINCT tags FROM client WHERE tags <> '' AND merged_into IS NULL");
  std::set<std::string> all;
  while (query.step()) {
    for (auto& tag : split(query.text(), ' ')) all.insert(std::move(tag));
  }
  return {all.begin(), all.end()};
}

bool ClientTable::slug_taken(std::string_view slug) {
  Statement query(database_, "SELECT 1 FROM client WHERE slug = :slug");
  return query.bind(":slug", slug).step();
}

std::string ClientTable::free_slug(std::string_view wanted) {
  const std::string base = wanted.empty() ? "client" : std::string(wanted);
  std::string slug = base;
  for (int n = 2; slug_taken(slug); ++n) slug = fmt::format("{}-{}", base, n);
  return slug;
}

std::optional<Client> ClientTable::row(std::string_view slug) {
  static const std::string kSelect = select("WHERE c.slug = :slug");
  const auto query = database_.kept(kSelect);
  query->bind(":slug", slug);
  auto found = read_all(*query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<ClientTable::Named> ClientTable::merged_into(ClientId id) {
  const auto query = database_.kept(
      "SELECT m.id, m.slug, m.name FROM client c JOIN client m ON m.id = c.merged_into WHERE c.id = :id");
  query->bind(":id", id);
  if (!query->step()) return std::nullopt;
  return Named{query->id<ClientId>(), query->text(), query->text()};
}

void ClientTable::refer(ClientId id, std::optional<ClientId> referred_by) {
  Statement(database_, "UPDATE client SET referred_by = :by WHERE id = :id")
      .bind(":by", referred_by)
      .bind(":id", id)
      .run();
}

void ClientTable::unmerge(ClientId id) {
  Statement(database_, "UPDATE client SET merged_into = NULL WHERE id = :id").bind(":id", id).run();
}

void ClientTable::merge(ClientId from, ClientId into, Instant now) {
  // A mail that both have stays with both: the second copy leaves its key, which must be unique for one client.
  Statement(database_, R"sql(
    UPDATE interaction SET message_key = NULL
    WHERE client_id = :from AND message_key IN (SELECT message_key FROM interaction WHERE client_id = :into))sql")
      .bind(":from", from)
      .bind(":into", into)
      .run();
  for (const char* table : {"interaction", "reminder", "quote", "override", "gift", "mail"}) {
    Statement(database_, fmt::format("UPDATE {} SET client_id = :into WHERE client_id = :from", table))
        .bind(":from", from)
        .bind(":into", into)
        .run();
  }
  Statement(database_, "UPDATE client SET referred_by = :into WHERE referred_by = :from AND id <> :into")
      .bind(":from", from)
      .bind(":into", into)
      .run();
  Statement(database_, "UPDATE client SET merged_into = :into WHERE merged_into = :from")
      .bind(":from", from)
      .bind(":into", into)
      .run();
  remove_details(database_, from);
  Statement(database_, "UPDATE client SET merged_into = :into, updated_at = :now WHERE id = :from")
      .bind(":from", from)
      .bind(":into", into)
      .bind(":now", now)
      .run();
}

template class Table<Client>;

}  // namespace care::store
