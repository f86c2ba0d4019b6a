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

}  // namespace care::commands
