#pragma once

#include <string>

#include "care/audience.hpp"
#include "care/time.hpp"
#include "core/recap.hpp"

namespace care::documents {

/// "lunedì", "Monday".
std::string weekday_in_words(Date day, Language language);

/// A day as one names it in a letter about `period`: "venerdì 15", and more only where it is needed to be exact:
/// "venerdì 1° giugno" beyond the period's month, "venerdì 1° gennaio 2027" beyond its year.
std::string short_day(Date day, Period period, Language language);

/// A day that may be quoted later, always with its month: "mercoledì 13 maggio", "Wednesday 13 May".
std::string full_day(Date day, Period period, Language language);

/// "4–8 maggio", "27 aprile–1° maggio", "28 dicembre 2026–3 gennaio 2027", "lunedì 4 maggio".
std::string period_in_words(Period period, Language language);

/// With what goes before it in a sentence: "dal 4 all'8 maggio", "di lunedì 4 maggio"; "from 4 to 8 May".
std::string period_in_a_sentence(Period period, Language language);

/// A day by itself, complete: "6 maggio 2026", "1° giugno 2026"; "6 May 2026".
std::string date_in_words(Date day, Language language);

/// The same with its weekday: "mercoledì 6 maggio 2026".
std::string dated_weekday(Date day, Language language);

/// The same as a sentence needs it: "del 6 maggio 2026", "dell'8 maggio 2026", "of 6 May 2026"; "al 6 maggio 2026",
/// "all'8 maggio 2026", "6 May 2026"; "il 6 maggio 2026", "l'8 maggio 2026", "6 May 2026".
std::string of_date(Date day, Language language);
std::string to_date(Date day, Language language);
std::string the_date(Date day, Language language);

/// An hour on the clock by itself: "9", "14:30"; "9 am", "2:30 pm", "noon", "midnight".
std::string clock(Minutes since_midnight, Language language);

/// The same as a sentence needs it: "alle 15", "all'1", "a mezzogiorno"; "at 3 pm", "at noon".
std::string at_clock(TimeOfDay time, Language language);

/// From one hour to another: "9–13"; "9 am–1 pm", "2–6 pm".
std::string clock_range(Minutes from, Minutes to, Language language);

}  // namespace care::documents
