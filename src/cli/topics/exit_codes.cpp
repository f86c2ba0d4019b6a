#include "cli/topics/pages.hpp"

namespace care::cli {

Page exit_codes_page() {
  Page page{"care help exit-codes", "what care ends with", "", "", {}, ""};
  page.sections.push_back({"codes",
                           "",
                           {{"0", "done; also an empty list"},
                            {"1", "failed"},
                            {"2", "usage: an unknown or missing word, a date or an amount that cannot be read"},
                            {"3", "no such client, entry…; or --check found nothing"},
                            {"4", "the configuration is wrong: file, line, key and what would be right"},
                            {"5", "cancelled by you"},
                            {"6", "refused by a boundary; --because REASON overrides, and is kept"},
                            {"75", "try again: the database is busy, or the mail server said \"later\""}}});
  page.sections.push_back(
      {"errors",
       "What went wrong goes to standard error as \"care: …\", and where there is one a second line "
       "\"hint: …\" says what to do. With --json the error is an object instead:\n\n"
       "  {\"error\": {\"code\": 3, \"message\": \"no client is called 'x'\", \"hint\": \"care client list\"}}\n\n"
       "Nothing half-done is kept: one command is one transaction. A reader that goes away early "
       "(care log | head) ends care without a word.",
       {}});
  return page;
}

}  // namespace care::cli
