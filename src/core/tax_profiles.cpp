#include "core/tax_profiles.hpp"

#include <algorithm>

namespace care {
namespace {

struct Profile {
  std::string_view name;
  std::optional<Rate> vat;
  Rate contribution;
  Rate fund;
  Rate withholding;
  StampDuty stamp;
  std::string_view italian;
  std::string_view english;
};

constexpr Rate kOrdinaryVat{22'000};
constexpr Rate kInps{4'000};
constexpr Rate kFund{4'000};  // 2, 4 or 5 % by profession
constexpr Rate kWithholding{20'000};
constexpr std::optional<Rate> kOutsideVat;

constexpr std::string_view kForfettarioItalian =
    "Operazione effettuata ai sensi dell'art. 1, commi 54–89, della legge n. 190/2014. Si richiede la non applicazione "
    "della ritenuta alla fonte (comma 67).";
constexpr std::string_view kForfettarioEnglish =
    "No VAT is charged: Italian flat-rate scheme (Law 190/2014, art. 1, paras 54–89). Please do not withhold tax at "
    "source (para. 67).";

/// What the law of Italy has as of 2026: VAT art. 16 DPR 633/1972; withholding art. 25 DPR 600/1973; contribution of
/// 4 % art. 1, para. 212, law 662/1996; duty art. 13 of the tariff of DPR 642/1972, owed on a part at 0 % as well;
/// services to businesses abroad art. 7-ter DPR 633/1972. No legal advice.
constexpr Profile kProfiles[] = {
    {"ordinary", kOrdinaryVat, {}, {}, kWithholding, StampDuty::charge, "", ""},
    {"ordinary-inps", kOrdinaryVat, kInps, {}, kWithholding, StampDuty::charge, "", ""},
    {"fund", kOrdinaryVat, {}, kFund, kWithholding, StampDuty::charge, "", ""},
    {"forfettario", kOutsideVat, {}, {}, {}, StampDuty::charge, kForfettarioItalian, kForfettarioEnglish},
    {"forfettario-inps", kOutsideVat, kInps, {}, {}, StampDuty::charge, kForfettarioItalian, kForfettarioEnglish},
    {"eu-reverse-charge",
     kOutsideVat,
     {},
     {},
     {},
     StampDuty::absorb,
     "Inversione contabile – operazione non soggetta a IVA ai sensi dell'art. 7-ter DPR 633/1972.",
     "Reverse charge: VAT is to be accounted for by the customer (Directive 2006/112/EC, arts. 44 and 196)."},
    {"non-eu",
     kOutsideVat,
     {},
     {},
     {},
     StampDuty::absorb,
     "Operazione non soggetta – art. 7-ter DPR 633/1972.",
     "Outside the scope of Italian VAT (art. 7-ter DPR 633/1972)."},
    {"none", kOutsideVat, {}, {}, {}, StampDuty::none, "", ""}};

}  // namespace

std::optional<TaxProfile> built_in_tax_profile(std::string_view name, Language language) {
  const auto* found = std::find_if(std::begin(kProfiles), std::end(kProfiles),
                                   [&](const Profile& profile) { return profile.name == name; });
  if (found == std::end(kProfiles)) return std::nullopt;
  TaxProfile profile;
  profile.name = found->name;
  profile.vat = found->vat;
  profile.contribution = found->contribution;
  profile.fund = found->fund;
  profile.withholding = found->withholding;
  profile.stamp = found->stamp;
  profile.note = language == Language::it ? found->italian : found->english;
  return profile;
}

std::vector<std::string> built_in_tax_profiles() {
  std::vector<std::string> names;
  for (const auto& profile : kProfiles) names.emplace_back(profile.name);
  return names;
}

}  // namespace care
