#include "cli/topics/pages.hpp"

namespace care::cli {

Page dates_page() {
  Page page{
      "care help dates", "how dates, times and durations are written", "", "", {}, "Try one: care date fine mese"};
  page.about =
      "Dates are read as people write them, in English and Italian, by the clocks of [hours] zone in the "
      "configuration. "
      "Whatever was understood is written out in the answer. What could mean two things is asked back, and what is no "
      "date is an error: nothing unknown ever turns into now.";
  page.sections.push_back({"days",
                           "",
                           {{"2026-11-27", "ISO 8601; 20261127 and 2026-W48 too"},
                            {"27/11/2026, 27/11, 20.05.2026", "day before month"},
                            {"27 nov, may 20, 1 giugno", ""},
                            {"today, tomorrow, yesterday", "oggi, domani, ieri"},
                            {"fri, friday, venerdì", "the next one, after today; where something happened, the last"},
                            {"last friday", "where something happened"},
                            {"eow, eom, eoy, fine mese", "end of week, month, year"},
                            {"+3d, 2w, 1mo, 5bd", "days, weeks, months, working days of the office"},
                            {"in 3 days, tra 3 giorni", ""},
                            {"3 days ago, 3 giorni fa", ""}}});
  page.sections.push_back({"times",
                           "A time may stand behind any day, or alone for the next such hour.",
                           {{"fri 14:30, domani 9:00", ""},
                            {"2026-11-27 15:00", ""},
                            {"2026-11-27T14:00Z", "an instant, with its zone"},
                            {"15:00", ""}}});
  page.sections.push_back({"durations", "Whole minutes.", {{"25m, 1h30, 1h30m, 2h, 90", "a bare number is minutes"}}});
  page.sections.push_back({"refused",
                           "",
                           {{"next friday", "it has two readings: the error says which two days"},
                            {"1m", "a month or a minute: 1mo or 1min"},
                            {"31/06", "there is no such day"},
                            {"someday", "no date"}}});
  page.sections.push_back({"zones",
                           "Instants are kept in UTC and shown by your clocks. A day lasts until its midnight. An hour "
                           "that the clocks skip in spring is refused; one that comes twice in autumn is the first.",
                           {}});
  return page;
}

}  // namespace care::cli
