#include "config/whole.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "config/care_rules.hpp"
#include "core/money.hpp"
#include "core/tax_profiles.hpp"
#include "core/text.hpp"

namespace care::config {
namespace {

/// Keys that must fit others, or the rules of the core; they are looked up only where a value is wrong.
class Whole {
 public:
  Whole(const Config& config, const toml::Table& table, const std::string& file)
      : config_(config), table_(table), file_(file) {}

  void check_tax() const {
    const auto& chosen = config_.quote.tax;
    if (chosen.empty() || config_.tax.count(chosen) > 0) return;
    auto profiles = built_in_tax_profiles();
    if (std::find(profiles.begin(), profiles.end(), chosen) != profiles.end()) return;
    for (const auto& [name, own] : config_.tax) profiles.push_back(name);
    throw wrong("tax", fmt::format("there is no tax profile '{}'", chosen),
                did_you_mean(nearest(chosen, profiles), fmt::format("one of: {}, or one of your own: [tax.{}]",
                                                                    fmt::join(profiles, ", "), "NAME")));
  }

  void check_amount(const char* key, const std::string& text) const {
    if (text.empty()) return;
    try {
      if (parse_money(text, currency_of(config_.me.currency)).minor >= 0) return;
    } catch (const Error& error) {
      throw wrong(key, fmt::format("'quote.{}': {}", key, error.what()), error.hint());
    }
    throw wrong(key, fmt::format("'quote.{}' cannot be less than nothing", key), "leave it out to have none");
  }

  void check_rules() const {
    std::string key;
    try {
      care_rules(config_, &key);
    } catch (const Error& error) {
      const auto dot = key.find('.');
      throw wrong_at({key.substr(0, dot), key.substr(dot + 1)}, fmt::format("'{}': {}", key, error.what()),
                     error.hint());
    }
  }

 private:
  Error wrong(const char* key, const std::string& what, const std::string& hint) const {
    return wrong_at({"quote", key}, what, hint);
  }

  Error wrong_at(const toml::Path& path, const std::string& what, const std::string& hint) const {
    const auto* value = table_.find(path);
    return {ErrorKind::config, fmt::format("{}:{}: {}", file_, value == nullptr ? 1 : value->source.line, what), hint};
  }

  const Config& config_;
  const toml::Table& table_;
  const std::string& file_;
};

}  // namespace

void check_whole(const Config& config, const toml::Table& table, const std::string& file) {
  const Whole whole(config, table, file);
  const auto& quote = config.quote;
  whole.check_tax();
  whole.check_rules();
  whole.check_amount("floor", quote.floor);
  whole.check_amount("hourly_floor", quote.hourly_floor);
  if (!quote.deposit.ends_with('%')) whole.check_amount("deposit", quote.deposit);
}

}  // namespace care::config
