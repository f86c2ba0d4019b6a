#include "commands/mail/mail_record.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

using output::Key;
using output::Kind;
using output::or_null;
using output::Value;

constexpr Key kMailKeys[] = {
    {"id", Kind::integer, "never used again"},
    {"client", Kind::text, "slug"},
    or_null({"quote", Kind::text, "number of the quote that it is about"}),
    {"kind", Kind::text, "the template that it was begun with"},
    or_null({"key", Kind::text, "what it settles"}),
    output::choice<MailState>("state", ""),
    {"to", Kind::text, "address"},
    {"subject", Kind::text, ""},
    or_null({"not_before", Kind::instant, "when it leaves at the earliest"}),
    {"created_at", Kind::instant, ""},
    or_null({"sent_at", Kind::instant, "when it was handed over"}),
    or_null({"message_id", Kind::text, ""}),
    or_null({"error", Kind::text, "why it did not leave"}),
};

Value instant_or_null(const std::optional<Instant>& instant) { return instant ? Value(to_iso(*instant)) : Value(); }

output::Tone tone_of(MailState state) {
  if (state == MailState::failed) return output::Tone::bad;
  return state == MailState::draft ? output::Tone::warning : output::Tone::plain;
}

}  // namespace

const output::Schema kMailSchema{"mail", "A mail to a client.", kMailKeys};

output::Record record(const Mail& mail, cli::Context& context) {
  return {{"id", mail.id.value},
          {"client", mail.client_slug},
          {"quote", output::text_or_null(mail.quote_number)},
          {"kind", mail.kind},
          {"key", output::text_or_null(mail.key)},
          {"state", std::string(name(mail.state)), "", tone_of(mail.state)},
          {"to", mail.to},
          {"subject", mail.subject},
          {"not_before", instant_or_null(mail.not_before)},
          {"created_at", to_iso(mail.created_at),
           context.for_people([&] { return relative(mail.created_at, context.now(), context.zone()); })},
          {"sent_at", instant_or_null(mail.sent_at)},
          {"message_id", output::text_or_null(mail.message_id)},
          {"error", output::text_or_null(mail.error)}};
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
