#include "core/care_line.hpp"

#include <algorithm>
#include <tuple>

#include "core/calendar.hpp"

namespace care {
namespace {

constexpr const char* kEndOfDay = "T24";

/// When it is due, as a text that sorts: of a day its end.
std::string moment_of(const CareLine& line) {
  constexpr const char* kNever = "A";  // behind all digits
  if (line.due_at) return to_iso(*line.due_at);
  return line.due ? to_iso(*line.due) + kEndOfDay : kNever;
}

/// Nobody waits for it: it is good to do.
bool is_soft(CareKind kind) {
  using enum CareKind;
  return !(kind == complaint || kind == reply || kind == promise || kind == reminder || kind == next_step ||
           kind == quote_expiring || kind == instalment || kind == mail);
}

auto rank_of(const CareLine& line, Date today) {
  const auto urgency = urgency_of(line, today);
  const bool soft = urgency == Urgency::today && is_soft(line.kind);
  const auto kind = soft ? static_cast<int>(line.kind) : 0;
  return std::tuple(urgency, soft, kind, moment_of(line), line.kind, line.client, line.key);
}

}  // namespace

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
