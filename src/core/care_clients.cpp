#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"

namespace care {
namespace {

/// The shortest that one of the client's tags asks for, else the usual one.
std::optional<Wait> quiet_wait(const Client& client, const CareRules& rules) {
  const auto& by_tag = rules.of(CareKind::quiet).by_tag;
  std::optional<Wait> shortest;
  for (const auto& tag : client.tags) {
    const auto found = by_tag.find(tag);
    if (found != by_tag.end() && (!shortest || found->second.days < shortest->days)) shortest = found->second;
  }
  if (shortest) return shortest;
  if (client.stage == Stage::lost) return std::nullopt;
  return rules.wait(CareKind::quiet, client.stage == Stage::past ? 1 : 0);
}

/// Counted from the last contact, and of who has just come in, by hand or with an import, from then.
void add_quiet(const Client& client, const CareFacts& facts, const CareRules& rules, Date until,
               std::vector<CareLine>& lines) {
  const auto wait = quiet_wait(client, rules);
  if (!wait) return;
  const Date since = facts.day_of(std::max(client.last_contact_at.value_or(client.created_at), client.created_at));
  const Date due = after(since, *wait, facts.office);
  if (due > until) return;
  CareLine line = line_about(CareKind::quiet, client);
  line.subject = fmt::format("not heard from in {}", elapsed(since, facts.today, *wait, facts.office));
  line.due = due;
  const Wait at_most = rules.wait(CareKind::quiet, 1);
  line.overdue = client.stage != Stage::past && after(since, at_most, facts.office) <= facts.today;
  line.why = client.last_contact_at
                 ? fmt::format("last contact {}", near_day(facts.day_of(*client.last_contact_at), facts.today))
                 : std::string("no contact is logged yet");
  line.action = fmt::format("care log add {} --out", client.slug);
  line.key = fmt::format("quiet:{}:{}", client.slug, to_iso(since));
  lines.push_back(std::move(line));
}

/// 29 February is 28 February where there is none.
Date birthday_in(std::chrono::year year, Date born) {
  const Date day{year, born.month(), born.day()};
  return day.ok() ? day : Date{std::chrono::year_month_day_last{year, std::chrono::month_day_last{born.month()}}};
}

/// Said until two days later: a weekend should not swallow it.
void add_birthday(const Client& client, const CareFacts& facts, const CareRules& rules, Date until,
                  std::vector<CareLine>& lines) {
  constexpr int kStillKind = 2;
  if (!client.birthday || client.stage == Stage::lost) return;
  Date day = birthday_in(facts.today.year(), *client.birthday);
  if (add_days(day, kStillKind) < facts.today)
    day = birthday_in(facts.today.year() + std::chrono::years(1), *client.birthday);
  if (add_days(day, -rules.wait(CareKind::birthday).days) > until) return;
  const auto last = client.last_contact_at;
  if (last && facts.day_of(*last) >= day) return;
  CareLine line = line_about(CareKind::birthday, client);
  line.subject = "birthday";
  line.due = day;
  line.why = day < facts.today ? fmt::format("was {}", near_day(day, facts.today)) : near_day(day, facts.today);
  line.action = fmt::format("care log add {} --out", client.slug);
  line.key = fmt::format("birthday:{}:{}", client.slug, static_cast<int>(day.year()));
  lines.push_back(std::move(line));
}

void add_lost(const Client& client, const CareFacts& facts, const CareRules& rules, Date until,
              std::vector<CareLine>& lines) {
  if (client.stage != Stage::lost) return;
  CareLine line = line_about(CareKind::lost_review, client);
  const Date lost = facts.day_of(client.lost_at.value_or(client.updated_at));
  if (client.lost_reason.empty()) {
    line.subject = "lost, and nobody has said why";
    line.due = lost;
    line.why = "what could have been done better?";
    line.action = fmt::format("care client lost {} --why REASON", client.slug);
    line.key = fmt::format("lost-review:{}", client.slug);
  } else {
    const Wait wait = rules.wait(CareKind::lost_review);
    const bool written = client.last_contact_at && facts.day_of(*client.last_contact_at) > lost;
    line.due = after(lost, wait, facts.office);
    if (*line.due > until || written) return;
    line.subject = fmt::format("lost {} ago: {}", elapsed(lost, facts.today, wait, facts.office), client.lost_reason);
    line.why = "is it mended? then write again";
    line.action = fmt::format("care log add {} --out", client.slug);
    line.key = fmt::format("lost-review:{}:{}", client.slug, to_iso(lost));
  }
  if (*line.due <= until) lines.push_back(std::move(line));
}

void add_channel(const Client& client, std::vector<CareLine>& lines) {
  std::vector<std::string> channels;
  for (const auto& point : client.contact_points) channels.push_back(point.channel);
  std::sort(channels.begin(), channels.end());
  channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
  if (channels.size() > 1 || client.stage != Stage::active) return;
  CareLine line = line_about(CareKind::channel, client);
  line.subject = channels.empty() ? "no way to reach them is known" : fmt::format("only {} is known", channels.front());
  line.why = "most people use three channels or more";
  line.action = fmt::format("care client edit {} --{}", client.slug,
                            channels.empty() || channels.front() != "phone" ? "phone NUMBER" : "email ADDRESS");
  line.key = fmt::format("channel:{}", client.slug);
  lines.push_back(std::move(line));
}

constexpr auto kChristmasEve = std::chrono::day(24);

/// One line for all.
void add_gifts(const CareFacts& facts, std::vector<CareLine>& lines) {
  if (!is_gift_season(facts.today)) return;
  const auto without = std::count_if(facts.clients.begin(), facts.clients.end(), [&](const Client& client) {
    return client.stage == Stage::active && !facts.presented.contains(client.id);
  });
  if (without == 0) return;
  CareLine line;
  line.kind = CareKind::gift;
  line.subject = without == 1 ? "one client has no gift yet" : fmt::format("{} clients have no gift yet", without);
  line.due = Date{facts.today.year(), std::chrono::December, kChristmasEve};
  line.why = "the year's end";
  line.action = "care gift list";
  line.key = fmt::format("gift:{}", static_cast<int>(facts.today.year()));
  lines.push_back(std::move(line));
}

void add_uncovered(const UncoveredWork& work, std::vector<CareLine>& lines) {
  CareLine line;
  line.kind = CareKind::uncovered;
  line.client = work.client;
  line.client_name = work.client_name;
  line.quote = work.quote;
  line.subject = work.minutes > Minutes(0) ? fmt::format("{} of work without a signature", to_text(work.minutes))
                                           : std::string("work without a signature");
  line.why = work.quote.empty() ? "no quote of theirs is accepted" : fmt::format("{} is not accepted", work.quote);
  line.action = work.quote.empty() ? fmt::format("care quote list --client {}", work.client)
                                   : fmt::format("care quote accept {} --mail -", work.quote);
  line.key = fmt::format("uncovered:{}:{}", work.quote.empty() ? work.client : work.quote, work.entries);
  lines.push_back(std::move(line));
}

}  // namespace

bool is_gift_season(Date today) { return today.month() == std::chrono::December && today.day() <= kChristmasEve; }

void add_clients(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines) {
  for (const auto& client : facts.clients) {
    add_quiet(client, facts, rules, until, lines);
    add_birthday(client, facts, rules, until, lines);
    add_lost(client, facts, rules, until, lines);
    if (rules.on(CareKind::channel)) add_channel(client, lines);
  }
  if (rules.on(CareKind::gift)) add_gifts(facts, lines);
  for (const auto& each : facts.uncovered) add_uncovered(each, lines);
}

}  // namespace care
