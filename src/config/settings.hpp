#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "config/config.hpp"
#include "toml/value.hpp"

namespace care::config {

/// One key with its value.
struct Setting {
  using Value = std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;

  toml::Path path;
  Value value;          ///< nothing: it is not set and has no default
  toml::Path fallback;  ///< of an hour of a channel: the key of the office that it is taken from

  /// "hours.channels.phone.sat"
  std::string name() const;
};

/// Every key, in the order of keys.hpp: those that are fixed, and of the tables with names of one's own those that are
/// there. `asked` may name one more, `tax.mine.vat`, which then is listed as not set.
/// A value that is empty counts as nothing, except where empty says something: office hours, yes and no.
std::vector<Setting> settings(const Config& config, const toml::Path& asked = {});

/// Whether there is such a key, set or not.
bool is_key(const toml::Path& path);

}  // namespace care::config
