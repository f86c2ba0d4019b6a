#include "store/look_alikes.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "store/client_details.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

constexpr auto kSameAddress = R"sql(
  SELECT c.slug, c.name, p.address FROM contact_point p JOIN client c ON c.id = p.client_id
  WHERE p.address_key = :key AND c.id <> :self AND c.merged_into IS NULL ORDER BY c.id)sql";

constexpr auto kSameNumber = R"sql(
  SELECT slug, name, CASE WHEN vat_id = :vat_id THEN vat_id ELSE tax_code END FROM client
  WHERE ((vat_id = :vat_id AND :vat_id <> '') OR (tax_code = :tax_code AND :tax_code <> ''))
    AND id <> :self AND merged_into IS NULL ORDER BY id)sql";

constexpr auto kNames = "SELECT slug, name FROM client WHERE id <> :self AND merged_into IS NULL ORDER BY slug";

/// "Bianchi, Giulia" and "Giulia Bianchi" give the same.
std::string without_order(const std::string& name) {
  auto words = split(slug_of(name), '-');
  std::sort(words.begin(), words.end());
  std::string text;
  for (const auto& word : words) text += word + ' ';
  return text;
}

/// One letter more, less or other, or two swapped; of short names that is somebody else.
bool alike(const std::string& one, const std::string& other) {
  constexpr std::size_t kShort = 8;
  constexpr std::size_t kLong = 64;  // a pasted page is nobody's name
  const bool of_a_length = one.size() >= kShort && std::max(one.size(), other.size()) <= kLong &&
                           std::max(one.size(), other.size()) - std::min(one.size(), other.size()) <= 1;
  return one == other || (of_a_length && edits(one, other) <= 1);
}

void add(LookAlike found, std::vector<LookAlike>& all) {
  const bool known = std::any_of(all.begin(), all.end(), [&](auto& each) { return each.slug == found.slug; });
  if (!known) all.push_back(std::move(found));
}

}  // namespace

std::vector<LookAlike> look_alikes(Database& database, const Client& client) {
  std::vector<LookAlike> all;
  Statement same_address(database, kSameAddress);
  for (const auto& point : client.contact_points) {
    same_address.bind(":key", address_key(point.channel, point.address)).bind(":self", client.id);
    while (same_address.step()) add({same_address.text(), same_address.text(), same_address.text()}, all);
    same_address.reset();
  }
  if (!client.vat_id.empty() || !client.tax_code.empty()) {
    Statement same_number(database, kSameNumber);
    same_number.bind(":vat_id", client.vat_id).bind(":tax_code", client.tax_code).bind(":self", client.id);
    while (same_number.step()) add({same_number.text(), same_number.text(), same_number.text()}, all);
  }
  const auto name = without_order(client.name);
  Statement names(database, kNames);
  names.bind(":self", client.id);
  while (names.step()) {
    LookAlike other{names.text(), names.text(), ""};
    if (alike(name, without_order(other.name))) add(std::move(other), all);
  }
  return all;
}

}  // namespace care::store
