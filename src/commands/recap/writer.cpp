#include "commands/recap/writer.hpp"

#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "config/config.hpp"
#include "core/files.hpp"
#include "core/office_span.hpp"
#include "core/zone.hpp"

namespace care::commands {
namespace {

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
  writer.reply_within = office_span(config.reply.question, config.hours.week);
  writer.language = config.me.language;
  if (!config.me.logo.empty()) writer.logo = context.named_in_config(config.me.logo).string();
  put_paper(writer, config);
  return writer;
}

std::filesystem::path templates_folder(cli::Context& context) {
  return context.config_path().parent_path() / "templates";
}

documents::Overrides overrides_of(cli::Context& context) {
  if (context.globals().no_config) return {};
  const auto folder = templates_folder(context);
  if (!is_there(folder)) return {};
  return [folder, &context](std::string_view name) -> std::optional<std::string> {
    const auto path = folder / name;
    if (!is_there(path)) return std::nullopt;
    return context.file(path.string());
  };
}

}  // namespace care::commands
