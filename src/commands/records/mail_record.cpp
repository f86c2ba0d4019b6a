#include "commands/records/mail_record.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"

namespace care::commands {
namespace {

output::Tone tone_of(MailState state) {
  if (state == MailState::failed) return output::Tone::bad;
  return state == MailState::draft ? output::Tone::warning : output::Tone::plain;
}

}  // namespace

const output::Schema kMailSchema = output::schema_of<Mail>();

output::Record record(const Mail& mail, cli::Context& context) {
  output::Record record = output::record_of(mail);
  output::at(record, "state").tone = tone_of(mail.state);
  output::at(record, "created_at").shown =
      context.for_people([&] { return relative(mail.created_at, context.now(), context.zone()); });
  return record;
}

output::Listing listing(const std::vector<Mail>& mails, cli::Context& context) {
  output::Listing listing{record(Mail{}, context), {"id", "client", "state", "subject", "created_at"}, {}};
  listing.when_empty = "no mails: care mail new CLIENT --template NAME";
  for (const auto& mail : mails) listing.rows.push_back(record(mail, context));
  return listing;
}

void require_draft(const Mail& mail) {
  if (mail.state == MailState::draft) return;
  throw Error(ErrorKind::failed, fmt::format("mail {} is {}, no draft", mail.id.value, name(mail.state)),
              fmt::format("care mail show {}", mail.id.value));
}

}  // namespace care::commands
