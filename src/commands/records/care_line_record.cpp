#include "commands/records/care_line_record.hpp"

#include <fmt/format.h>

#include <map>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "config/care_rules.hpp"
#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"
#include "work/care_facts.hpp"
#include "work/payment_lines.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;

constexpr output::Key kCareLineKeys[] = {
    output::choice<CareKind>("kind", ""),
    or_null({"client", Kind::text, "slug"}),
    or_null({"quote", Kind::text, "number"}),
    {"subject", Kind::text, ""},
    or_null({"due", Kind::due, "null: whenever there is time"}),
    {"overdue", Kind::flag, ""},
    {"why", Kind::text, "it is told"},
    {"action", Kind::text, "the command that settles it"},
    {"key", Kind::text, "by which it is put off: care remind snooze KEY 3d"},
};

output::Value due_of(const CareLine& line) {
  if (line.due_at) return to_iso(*line.due_at);
  return line.due ? output::Value(to_iso(*line.due)) : output::Value();
}

bool is_put_off(const Snooze& snooze, cli::Context& context) {
  if (snooze.until_at) return context.now() < *snooze.until_at;
  return !snooze.until_on || context.today() < *snooze.until_on;
}

}  // namespace

const output::Schema kCareLineSchema{"care_line", "Something that deserves care.", kCareLineKeys};

output::Record record(const CareLine& line, cli::Context& context) {
  return {{"kind", std::string(name(line.kind))},
          {"client", output::text_or_null(line.client)},
          {"quote", output::text_or_null(line.quote)},
          {"subject", line.subject},
          {"due", due_of(line),
           context.for_people([&] { return line.due ? relative(*line.due, context.today()) : std::string("-"); })},
          {"overdue", line.overdue},
          {"why", line.why},
          {"action", line.action},
          {"key", line.key}};
}

std::vector<CareLine> lines_until(Date until, cli::Context& context) {
  auto lines = care_lines(gather_facts(desk(context)), config::care_rules(context.config()), until);
  std::map<std::string, Snooze> snoozes;
  for (auto& each : context.read().snoozes.all()) snoozes.emplace(each.key, each);
  std::erase_if(lines, [&](const CareLine& line) {
    const auto snooze = snoozes.find(line.key);
    return snooze != snoozes.end() && is_put_off(snooze->second, context);
  });
  return lines;
}

CareLine find_line(const std::string& key, cli::Context& context) {
  constexpr int kAhead = 366;
  const auto rules = config::care_rules(context.config());
  const auto lines = care_lines(gather_facts(desk(context)), rules, add_days(context.today(), kAhead));
  std::vector<std::string> keys;
  for (const auto& line : lines) {
    if (line.key == key) return line;
    keys.push_back(line.key);
  }
  throw Error(ErrorKind::not_found, fmt::format("no line of care today has the key '{}'", key),
              did_you_mean(nearest(key, keys), "care today --fields key,subject"));
}

}  // namespace care::commands
