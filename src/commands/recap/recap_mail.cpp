#include "commands/recap/recap_mail.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "commands/recap/recap_period.hpp"
#include "core/text.hpp"
#include "mail/helper.hpp"

namespace care::commands {
namespace {

std::string first_email(const Client& client) {
  const auto& points = client.contact_points;
  const auto email = std::find_if(points.begin(), points.end(), [](auto& point) { return point.channel == "email"; });
  return email == points.end() ? std::string() : email->address;
}

/// Of [mail] from, else of [me].
mail::Address sender(cli::Context& context) {
  const Config& config = context.config();
  const auto& from = config.mail.from;
  if (const auto open = from.rfind('<'); open != std::string::npos) {
    return {std::string(trimmed(from.substr(0, open))), from.substr(open + 1, from.rfind('>') - open - 1)};
  }
  if (!from.empty()) return {config.me.name, from};
  if (config.me.emails.empty()) {
    throw Error(ErrorKind::config,
                fmt::format("{}: 'me.emails' has no address to write from", context.config_path().string()),
                "emails = [\"you@example.com\"], below [me]");
  }
  return {config.me.name, config.me.emails.front()};
}

/// RFC 5322 3.6.4: unique by the client, the period and what it says.
std::string message_id(const documents::RecapLetter& letter, const Client& client, Period period,
                       const std::string& from) {
  const auto hash = store::sha256(client.uid + letter.subject + letter.text + letter.html);
  return fmt::format("<recap.{}.{}@{}>", label_of(period), hash.substr(0, 24), from.substr(from.find('@') + 1));
}

/// "+0200", as a Date header has it.
std::string header_offset(std::string offset) {
  std::erase(offset, ':');
  return offset;
}

}  // namespace

std::string mailbox(const Client& client) {
  const auto email = first_email(client);
  return email.empty() ? client.name : fmt::format("{} <{}>", client.name, email);
}

bool has_email(const Client& client) { return !first_email(client).empty(); }

std::string recap_mail(const documents::RecapLetter& letter, const Client& client, Period period,
                       cli::Context& context) {
  mail::Draft draft;
  draft.from = sender(context);
  draft.to = {client.name, first_email(client)};
  if (draft.to.email.empty()) {
    throw Error(ErrorKind::failed, fmt::format("{} has no e-mail address", client.name),
                fmt::format("care client edit {} --email ADDRESS", client.slug));
  }
  draft.subject = letter.subject;
  draft.text = letter.text;
  draft.html = letter.html;
  draft.date = context.now();
  draft.date_zone_offset = header_offset(context.zone().offset(draft.date));
  draft.message_id = message_id(letter, client, period, draft.from.email);
  return mail::compose(draft, context.world().programs, context.world().helpers);
}

}  // namespace care::commands
