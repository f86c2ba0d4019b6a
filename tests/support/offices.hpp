#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/office_calendar.hpp"

namespace care::test {

/// "2026-05-06".
Date day(const std::string& iso);

/// "2026-05-06T08:30:00Z"; the seconds may be missing.
Instant instant(const std::string& iso);

/// "2026-05-06T10:30" on the clocks of a zone; seconds may stand behind it.
Instant local(const Zone& zone, const std::string& text);

/// "09:00-13:00 14:00-18:00".
std::vector<OpenRange> ranges(const std::string& text);

/// A week: {{"mon-fri", "09:00-13:00 14:00-18:00"}, {"sat", "10:00-12:00"}}; no days off.
OfficeRules office(const std::vector<std::pair<std::string, std::string>>& week);

}  // namespace care::test
