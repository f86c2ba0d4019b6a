#include "commands/quote/quote_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/client.hpp"
#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/calendar.hpp"
#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/tax_profiles.hpp"
#include "core/text.hpp"
#include "core/when.hpp"

namespace care::commands {
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

TaxProfile tax_profile(const std::string& name, Language language, cli::Context& context) {
  if (name.empty()) return {};
  const auto& own = context.config().tax;
  if (const auto found = own.find(name); found != own.end()) return own_tax_profile(name, found->second, language);
  if (auto built_in = built_in_tax_profile(name, language)) return *built_in;
  throw usage_error(fmt::format("there is no tax profile '{}'", name), "care quote edit QUOTE --tax PROFILE");
}

}  // namespace

std::string checked_line(const std::string& text) {
  std::string line(trimmed(text));
  if (line.empty()) throw usage_error("the text is empty");
  if (!is_utf8(line)) throw usage_error("the text is not UTF-8", "convert it first, with iconv");
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string checked_title(const std::string& text) {
  if (trimmed(text).empty()) throw usage_error("the title is empty", "say what the quote is about: \"Sito web\"");
  return checked_line(text);
}

std::string read_validity(const std::string& text, cli::Context& context) {
  const auto word = trimmed(text);
  if (word.empty()) return {};
  try {
    parse_days(word);
    return std::string(word);
  } catch (const Error&) {
    const Date day = context.when(std::string(word), Tense::future).date;
    if (day < context.today()) throw usage_error(fmt::format("{} has passed", to_iso(day)), "--valid 30d, or a day");
    return to_iso(day);
  }
}

std::optional<Date> valid_until(const std::string& validity, Date day) {
  if (validity.empty()) return std::nullopt;
  if (const auto last = parse_iso_date(validity)) return last;
  return add_days(day, parse_days(validity));
}

std::string checked_steps(const std::string& name, cli::Context& context) {
  const auto& steps = context.config().steps;
  if (name.empty() || steps.contains(name)) return name;
  std::vector<std::string> names;
  for (const auto& [each, ignored] : steps) names.push_back(each);
  throw usage_error(fmt::format("no kind of job is called '{}'", name),
                    did_you_mean(nearest(name, names),
                                 fmt::format("describe its steps in the configuration, below [steps.{}]", name)));
}

std::string checked_tax_name(const std::string& name, cli::Context& context) {
  if (name.empty() || context.config().tax.contains(name)) return name;
  auto names = built_in_tax_profiles();
  if (std::find(names.begin(), names.end(), name) != names.end()) return name;
  for (const auto& [each, ignored] : context.config().tax) names.push_back(each);
  throw usage_error(fmt::format("there is no tax profile '{}'", name),
                    did_you_mean(nearest(name, names), "one of: " + one_of(names)));
}

ReadDay day_reader(cli::Context& context) {
  return [&context](const std::string& phrase) { return context.when(phrase, Tense::future).date; };
}

void refresh_tax(Quote& quote, const Client& client, cli::Context& context) {
  const Language language = client.language.value_or(context.config().me.language);
  quote.tax = tax_profile(quote.tax.name, language, context);
  quote.withholds = client.withholding;
}

void refresh_tax(Quote& quote, cli::Context& context) {
  quote.tax = tax_profile(quote.tax.name, context.config().me.language, context);
}

Currency currency(cli::Context& context) { return currency_of(context.config().me.currency); }

}  // namespace care::commands
