#include "work/quote_tax.hpp"

#include <fmt/format.h>

#include "care/client.hpp"
#include "care/error.hpp"
#include "config/config.hpp"
#include "core/choice.hpp"
#include "core/money.hpp"
#include "core/tax_profiles.hpp"

namespace care::work {
namespace {

Rate rate_or_none(const std::string& text) { return text.empty() ? Rate{} : parse_rate(text); }

TaxProfile own_tax_profile(const std::string& name, const Config::Tax& own, Language language) {
  TaxProfile tax;
  tax.name = name;
  if (own.vat != "none") tax.vat = parse_rate(own.vat);
  tax.contribution = rate_or_none(own.contribution);
  tax.fund = rate_or_none(own.fund);
  tax.withholding = rate_or_none(own.withholding);
  tax.stamp = choose<StampDuty>(own.stamp, "");
  const auto note = own.note.find(std::string(care::name(language)));
  if (note != own.note.end()) tax.note = note->second;
  return tax;
}

TaxProfile tax_profile(const std::string& name, Language language, const Config& config) {
  if (name.empty()) return {};
  const auto& own = config.tax;
  if (const auto found = own.find(name); found != own.end()) return own_tax_profile(name, found->second, language);
  if (auto built_in = built_in_tax_profile(name, language)) return *built_in;
  throw usage_error(fmt::format("there is no tax profile '{}'", name), "care quote edit QUOTE --tax PROFILE");
}

}  // namespace

void refresh_tax(Quote& quote, const Client& client, const Config& config) {
  quote.tax = tax_profile(quote.tax.name, client.language.value_or(config.me.language), config);
  quote.withholds = client.withholding;
}

void refresh_tax(Quote& quote, const Config& config) {
  quote.tax = tax_profile(quote.tax.name, config.me.language, config);
}

}  // namespace care::work
