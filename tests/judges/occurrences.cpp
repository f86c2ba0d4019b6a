// Says which days recurrences stand for, for judges that are not ours. Each line of standard input is
//
//   RECURRENCE <tab> ANCHOR <tab> AFTER <tab> COUNT
//
// and answered with one line: so many occurrences after that day, with blanks between, fewer where there are no more;
// or with "rule" for COUNT, what a calendar is told.

#include <iostream>
#include <string>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/recurrence.hpp"
#include "core/text.hpp"

namespace {

using namespace care;

std::string occurrences(const Recurrence& recurrence, Date anchor, Date after, int count) {
  std::string days;
  for (int i = 0; i < count; ++i) {
    const auto next = next_occurrence(recurrence, anchor, after);
    if (!next) break;
    days += (days.empty() ? "" : " ") + to_iso(*next);
    after = *next;
  }
  return days;
}

std::string answer(const std::string& line) {
  const auto cells = split(line, '\t');
  const Recurrence recurrence = parse_recurrence(cells.at(0));
  if (!(parse_recurrence(to_text(recurrence)) == recurrence)) return "reads back as something else";
  const Date anchor = parse_iso_date(cells.at(1)).value();
  if (cells.at(3) == "rule") return rrule_of(recurrence, anchor);
  return occurrences(recurrence, anchor, parse_iso_date(cells.at(2)).value(), std::stoi(cells.at(3)));
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      std::cout << answer(line) << '\n';
    } catch (const Error& error) {
      std::cout << "refused: " << error.what() << '\n';
    }
  }
}
