#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"
#include "care/gift.hpp"

namespace care {

/// A client at a year's end.
struct GiftLine {
  ClientId client;
  std::string slug;
  std::string name;
  int year = 0;
  std::optional<Gift> gift;
  std::vector<Gift> before;  ///< what was given in other years, the newest first
};

/// "none", "planned" or "given".
std::string_view state_of(const std::optional<Gift>& gift);

/// Each gift of that year, and each active client who has none: they come first, then what is planned, then what was
/// given, by name. `clients` are those who are here, `gifts` of all years.
std::vector<GiftLine> gift_lines(const std::vector<Client>& clients, const std::vector<Gift>& gifts, int year);

/// What the gifts of a year cost, planned ones too; of another currency none.
Money cost_of(const std::vector<Gift>& gifts, int year, const Currency& currency);

}  // namespace care
