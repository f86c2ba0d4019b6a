#include "commands/recap/writer.hpp"

#include <algorithm>

#include "cli/context.hpp"
#include "core/duration.hpp"

namespace care::commands {
namespace {

/// The minutes of the longest day that the office is open.
Minutes working_day(const OfficeWeek& week) {
  Minutes longest{0};
  for (const auto& day : week) {
    Minutes open{0};
    for (const auto& range : day) open += range.to - range.from;
    longest = std::max(longest, open);
  }
  return longest;
}

/// "8h" as it stands; "2bd" as so many working days; nothing is promised where it is neither.
Minutes office_minutes(const std::string& span, const OfficeWeek& week) {
  if (span.ends_with("bd")) return std::stoi(span) * working_day(week);
  if (!span.ends_with('h') && !span.ends_with("min")) return Minutes{0};
  return parse_duration(span);
}

void put_paper(documents::Writer& writer, const Config& config) {
  writer.address = config.me.address;
  writer.vat_id = config.me.vat_id;
  writer.tax_code = config.me.tax_code;
  writer.iban = config.me.iban;
  writer.account_holder = config.me.account_holder;
  writer.privacy_url = config.me.privacy_url;
  writer.law4 = config.quote.law4;
  writer.letter_paper = config.quote.paper == "letter";
}

}  // namespace

documents::Writer writer_of(cli::Context& context) {
  const Config& config = context.config();
  documents::Writer writer;
  writer.name = config.me.name;
  writer.business = config.me.business;
  writer.gender = config.me.gender;
  writer.phone = config.me.phone;
  writer.email = config.me.emails.empty() ? "" : config.me.emails.front();
  writer.pec = config.me.pec;
  writer.website = config.me.website;
  writer.zone = context.zone().name();
  writer.hours = config.hours.week;
  writer.reply_within = office_minutes(config.reply.question, config.hours.week);
  writer.language = config.me.language;
  if (!config.me.logo.empty()) writer.logo = context.named_in_config(config.me.logo).string();
  put_paper(writer, config);
  return writer;
}

documents::Overrides overrides_of(cli::Context& context) {
  if (context.globals().no_config) return {};
  const auto folder = context.config_path().parent_path() / "templates";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) return {};
  return [folder, &context](std::string_view name) -> std::optional<std::string> {
    std::error_code missing;
    const auto path = folder / name;
    if (!std::filesystem::exists(path, missing)) return std::nullopt;
    return context.file(path.string());
  };
}

}  // namespace care::commands
