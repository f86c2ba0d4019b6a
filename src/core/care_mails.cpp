#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/care_today.hpp"
#include "core/date_text.hpp"

namespace care {
namespace {

std::string why_waiting(const Mail& mail, const CareFacts& facts) {
  if (mail.state == MailState::failed) return fmt::format("could not be sent: {}", mail.error);
  if (mail.held) return "it answers anger: read it a second time";
  const Date written = facts.day_of(mail.created_at);
  return written == facts.today ? std::string("a draft of today")
                                : fmt::format("a draft since {}", near_day(written, facts.today));
}

bool has_email(const Client& client) {
  const auto& points = client.contact_points;
  return std::any_of(points.begin(), points.end(), [](const ContactPoint& each) { return each.channel == "email"; });
}

bool is_drafted(const CareLine& line, const CareFacts& facts) {
  if (!line.mail) return false;
  const auto key = fmt::format("{}:{}", line.mail->template_name, line.mail->about);
  return std::any_of(facts.mails.begin(), facts.mails.end(),
                     [&](const Mail& mail) { return mail.client_slug == line.client && mail.key == key; });
}

}  // namespace

/// A mail that its writer believes to be on its way, and that is not, is late.
void add_mails(const CareFacts& facts, const CareRules&, Date, std::vector<CareLine>& lines) {
  for (const auto& mail : facts.mails) {
    CareLine line;
    line.kind = CareKind::mail;
    line.client = mail.client_slug;
    line.client_name = mail.client_name;
    line.quote = mail.quote_number;
    line.subject = fmt::format("mail: \"{}\"", mail.subject);
    line.due = facts.today;
    line.overdue = mail.state == MailState::failed;
    line.why = why_waiting(mail, facts);
    line.action = fmt::format("care mail {} {}", mail.held ? "edit" : "show", mail.id.value);
    line.key = fmt::format("mail:{}:{}", mail.id.value, mail.held ? "held" : name(mail.state));
    lines.push_back(std::move(line));
  }
}

void settle_by_mail(const CareFacts& facts, std::vector<CareLine>& lines) {
  std::erase_if(lines, [&](const CareLine& line) { return is_drafted(line, facts); });
  std::set<std::string_view> reachable;
  for (const auto& client : facts.clients) {
    if (has_email(client)) reachable.insert(client.slug);
  }
  for (auto& line : lines) {
    if (!line.mail || !reachable.contains(line.client)) continue;
    line.action = fmt::format("care mail new {} --template {} {} {}", line.client, line.mail->template_name,
                              line.mail->option, line.mail->about);
  }
}

}  // namespace care
