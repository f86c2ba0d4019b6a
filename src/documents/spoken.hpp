#pragma once

#include <cstdint>
#include <string>

#include "care/audience.hpp"
#include "care/office_hours.hpp"

namespace care::documents {

/// Up to ten in words, as prose has it: "due", "two", "12"; one is "un", which agrees with "giorno" and "minuto".
std::string number_in_words(std::int64_t number, Language language);

/// "un giorno", "30 giorni"; "one day", "30 days".
std::string days_in_words(std::int64_t days, Language language);

/// How long something took: "6 ore e mezza", "un'ora e 20 minuti", "45 minuti"; "six and a half hours",
/// "one hour and 20 minutes", "45 minutes".
std::string duration_in_words(Minutes duration, Language language);

/// Office hours, days with the same hours together: "lunedì–giovedì 9–13 e 14–18; venerdì 9–13",
/// "Monday–Friday 9 am–1 pm and 2–6 pm". Empty where the office never opens.
std::string hours_in_words(const OfficeWeek& week, Language language);

/// The time within which an answer comes, as the reader counts: "un giorno lavorativo", "due giorni lavorativi",
/// "4 ore lavorative", "30 minuti, in orario di lavoro". A working day is as long as most open days of the week, the
/// longer of two equally frequent ones. What fits no unit is rounded up, so that no more is promised than is kept.
/// Empty where nothing is promised or the office never opens.
std::string answer_in_words(Minutes reply_within, const OfficeWeek& week, Language language);

/// Where hours of the writer's clock need it, because the client lives by another one: "ora di Roma", "Rome time".
/// Empty where both zones are the same, or the client's is not known.
std::string zone_in_words(const std::string& writers_zone, const std::string& clients_zone, Language language);

}  // namespace care::documents
