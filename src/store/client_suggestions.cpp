#include "core/text.hpp"
#include "store/client_details.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

constexpr auto kSuggest = R"sql(
  SELECT slug, name, '' FROM client WHERE slug BETWEEN :prefix AND :end AND merged_into IS NULL AND )sql";

constexpr auto kSuggestByAnyWord = R"sql(
  SELECT slug, name, '' FROM client
  WHERE merged_into IS NULL AND ('-' || slug LIKE :in_slug ESCAPE '\' OR ' ' || name LIKE :in_name ESCAPE '\')
  ORDER BY slug LIMIT :limit)sql";

}  // namespace

std::vector<Suggestion> ClientTable::suggest(std::string_view prefix, Suggested which, std::int64_t limit) {
  const std::string begin = folded(prefix);
  const std::string sql =
      std::string(kSuggest) +
      (which == Suggested::away ? "(archived_at IS NOT NULL OR stage = 'lost')" : "archived_at IS NULL");
  const auto read_by = [&](const char* order, std::int64_t count) {
    Statement query(database_, sql + order);
    query.bind(":prefix", begin).bind(":end", end_of_prefix(begin)).bind(":limit", count);
    return read_suggestions(query);
  };
  auto found = read_by(" ORDER BY slug LIMIT :limit", limit);
  if (std::ssize(found) == limit) found.back() = read_by(" ORDER BY slug DESC LIMIT :limit", 1).front();
  if (!found.empty() || which == Suggested::away) return found;

  Statement query(database_, kSuggestByAnyWord);
  query.bind(":in_slug", "%-" + like_prefix(begin)).bind(":in_name", "% " + like_prefix(prefix)).bind(":limit", limit);
  return read_suggestions(query);
}

std::vector<Suggestion> ClientTable::suggest_addresses(std::string_view prefix, std::int64_t limit) {
  const std::string begin = address_key("email", prefix);
  Statement query(database_, R"sql(
    SELECT p.address, c.name, '' FROM contact_point p JOIN client c ON c.id = p.client_id
    WHERE p.address_key BETWEEN :prefix AND :end AND p.address_key LIKE '%@%'
    UNION
    SELECT email, name, '' FROM person WHERE email <> '' AND lower(email) BETWEEN :prefix AND :end
    ORDER BY 1 LIMIT :limit)sql");
  query.bind(":prefix", begin).bind(":end", end_of_prefix(begin)).bind(":limit", limit);
  return read_suggestions(query);
}

}  // namespace care::store
