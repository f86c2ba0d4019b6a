#include "core/care_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/calendar.hpp"

namespace care {
namespace {

/// When it is due: of a day its end, behind its last second.
std::pair<Instant, bool> moment_of(const CareLine& line) {
  constexpr auto kLastSecond = std::chrono::days(1) - std::chrono::seconds(1);
  if (line.due_at) return {*line.due_at, false};
  return {line.due ? std::chrono::sys_days(*line.due) + kLastSecond : Instant::max(), true};
}

/// Nobody waits for it: it is good to do.
bool is_soft(CareKind kind) {
  using enum CareKind;
  return !(kind == complaint || kind == reply || kind == promise || kind == reminder || kind == next_step ||
           kind == quote_expiring || kind == instalment || kind == mail);
}

/// What sorts; its texts are the line's own.
auto rank_of(const CareLine& line, Date today) {
  const auto urgency = urgency_of(line, today);
  const bool soft = urgency == Urgency::today && is_soft(line.kind);
  const auto kind = soft ? static_cast<int>(line.kind) : 0;
  return std::tuple<Urgency, bool, int, std::pair<Instant, bool>, CareKind, const std::string&, const std::string&>(
      urgency, soft, kind, moment_of(line), line.kind, line.client, line.key);
}

/// Where the id stands in a key that is about an entry.
std::string_view id_in(std::string_view key) {
  for (const auto kind : {CareKind::complaint, CareKind::reply, CareKind::confirmation}) {
    const auto beginning = name(kind);
    if (!key.starts_with(beginning) || key.substr(beginning.size(), 1) != ":") continue;
    const auto rest = key.substr(beginning.size() + 1);
    return rest.substr(0, rest.find(':'));
  }
  return {};
}

}  // namespace

std::optional<InteractionId> entry_of(std::string_view key) {
  const auto digits = id_in(key);
  InteractionId id;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
  if (error != std::errc{} || end != digits.data() + digits.size() || id.value < 1) return std::nullopt;
  return id;
}

std::string with_entry(std::string_view key, InteractionId entry) {
  const auto digits = id_in(key);
  const auto before = static_cast<std::size_t>(digits.data() - key.data());
  return fmt::format("{}{}{}", key.substr(0, before), entry.value, key.substr(before + digits.size()));
}

Urgency urgency_of(const CareLine& line, Date today) {
  if (line.kind == CareKind::complaint) return Urgency::complaint;
  if (line.overdue) return Urgency::late;
  return line.due && *line.due > today ? Urgency::soon : Urgency::today;
}

void by_urgency(std::vector<CareLine>& lines, Date today) {
  std::sort(lines.begin(), lines.end(),
            [&](const CareLine& one, const CareLine& other) { return rank_of(one, today) < rank_of(other, today); });
}

}  // namespace care
