#include "core/gift_list.hpp"

#include <algorithm>
#include <tuple>

namespace care {
namespace {

/// What a client was given in other years, the newest first.
std::vector<Gift> before(ClientId client, const std::vector<Gift>& gifts, int year) {
  std::vector<Gift> found;
  for (const Gift& gift : gifts) {
    if (gift.client == client && gift.year < year && gift.given_on) found.push_back(gift);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Gift& one, const Gift& other) { return *one.given_on > *other.given_on; });
  return found;
}

auto order_of(const GiftLine& line) {
  const int state = !line.gift ? 0 : line.gift->given_on ? 2 : 1;
  return std::tuple(state, line.name, line.client.value, line.gift ? line.gift->id.value : 0);
}

}  // namespace

std::string_view state_of(const std::optional<Gift>& gift) {
  if (!gift) return "none";
  return gift->given_on ? "given" : "planned";
}

std::vector<GiftLine> gift_lines(const std::vector<Client>& clients, const std::vector<Gift>& gifts, int year) {
  std::vector<GiftLine> lines;
  for (const Gift& gift : gifts) {
    if (gift.year != year) continue;
    lines.push_back({gift.client, gift.client_slug, gift.client_name, year, gift, before(gift.client, gifts, year)});
  }
  const auto with_a_gift = lines;
  for (const Client& client : clients) {
    const bool has = std::any_of(with_a_gift.begin(), with_a_gift.end(),
                                 [&](const GiftLine& line) { return line.client == client.id; });
    if (has || client.stage != Stage::active) continue;
    lines.push_back({client.id, client.slug, client.name, year, {}, before(client.id, gifts, year)});
  }
  std::sort(lines.begin(), lines.end(),
            [](const GiftLine& one, const GiftLine& other) { return order_of(one) < order_of(other); });
  return lines;
}

Money cost_of(const std::vector<Gift>& gifts, int year, const Currency& currency) {
  Money sum;
  for (const Gift& gift : gifts) {
    if (gift.year == year && gift.cost && gift.currency == currency) sum += *gift.cost;
  }
  return sum;
}

}  // namespace care
